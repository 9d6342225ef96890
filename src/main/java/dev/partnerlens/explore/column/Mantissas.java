package dev.partnerlens.explore.column;

/**
 * One long a row, or one of the two markers of {@link DecimalColumn}, in the narrowest array that holds them all: the two
 * smallest numbers of its type stand for the markers.
 */
sealed interface Mantissas {
    long get(int row);

    /** Writes the longs of the rows from {@code from} to before {@code to} to the beginning of {@code out}. */
    void copy(int from, int to, long[] out);

    /** Puts longs from the beginning of {@code from} at the rows from {@code at} on; while a column is being made only. */
    void put(int at, long[] from, int count);

    /** Number of rows. */
    int size();

    /** The array. */
    Object rows();

    /** The bytes of one row. */
    int width();

    /** Room for so many rows of mantissas that are no greater, whatever their sign. */
    static Mantissas of(int size, long largest) {
        return switch (width(largest)) {
            case Byte.BYTES -> new Bytes(size);
            case Short.BYTES -> new Shorts(size);
            case Integer.BYTES -> new Ints(size);
            default -> new Longs(size);
        };
    }

    /** The bytes that a row of such mantissas takes. */
    static int width(long largest) {
        if (largest <= Byte.MAX_VALUE - 1) {
            return Byte.BYTES;
        }
        if (largest <= Short.MAX_VALUE - 1) {
            return Short.BYTES;
        }
        return largest <= Integer.MAX_VALUE - 1 ? Integer.BYTES : Long.BYTES;
    }

    /** Numbers from -126 to 126. */
    final class Bytes implements Mantissas {
        private final byte[] rows;

        private Bytes(int size) {
            rows = new byte[size];
        }

        @Override
        public byte[] rows() {
            return rows;
        }

        @Override
        public long get(int row) {
            byte number = rows[row];
            return number <= Byte.MIN_VALUE + 1 ? marker(number - Byte.MIN_VALUE) : number;
        }

        @Override
        public void copy(int from, int to, long[] out) {
            for (int row = from; row < to; row++) {
                long number = rows[row];
                out[row - from] = number <= Byte.MIN_VALUE + 1 ? marker(number - Byte.MIN_VALUE) : number;
            }
        }

        @Override
        public void put(int at, long[] from, int count) {
            for (int i = 0; i < count; i++) {
                long number = from[i];
                rows[at + i] = (byte)
                        (number <= DecimalColumn.ASIDE ? number - DecimalColumn.ABSENT + Byte.MIN_VALUE : number);
            }
        }

        @Override
        public int size() {
            return rows.length;
        }

        @Override
        public int width() {
            return Byte.BYTES;
        }
    }

    /** Numbers from -32,766 to 32,766. */
    final class Shorts implements Mantissas {
        private final short[] rows;

        private Shorts(int size) {
            rows = new short[size];
        }

        @Override
        public short[] rows() {
            return rows;
        }

        @Override
        public long get(int row) {
            short number = rows[row];
            return number <= Short.MIN_VALUE + 1 ? marker(number - Short.MIN_VALUE) : number;
        }

        @Override
        public void copy(int from, int to, long[] out) {
            for (int row = from; row < to; row++) {
                long number = rows[row];
                out[row - from] = number <= Short.MIN_VALUE + 1 ? marker(number - Short.MIN_VALUE) : number;
            }
        }

        @Override
        public void put(int at, long[] from, int count) {
            for (int i = 0; i < count; i++) {
                long number = from[i];
                rows[at + i] = (short)
                        (number <= DecimalColumn.ASIDE ? number - DecimalColumn.ABSENT + Short.MIN_VALUE : number);
            }
        }

        @Override
        public int size() {
            return rows.length;
        }

        @Override
        public int width() {
            return Short.BYTES;
        }
    }

    /** Numbers from -(2^31 - 2) to 2^31 - 2. */
    final class Ints implements Mantissas {
        private final int[] rows;

        private Ints(int size) {
            rows = new int[size];
        }

        @Override
        public int[] rows() {
            return rows;
        }

        @Override
        public long get(int row) {
            int number = rows[row];
            return number <= Integer.MIN_VALUE + 1 ? marker(number - Integer.MIN_VALUE) : number;
        }

        @Override
        public void copy(int from, int to, long[] out) {
            for (int row = from; row < to; row++) {
                long number = rows[row];
                out[row - from] = number <= Integer.MIN_VALUE + 1 ? marker(number - Integer.MIN_VALUE) : number;
            }
        }

        @Override
        public void put(int at, long[] from, int count) {
            for (int i = 0; i < count; i++) {
                long number = from[i];
                rows[at + i] = (int)
                        (number <= DecimalColumn.ASIDE ? number - DecimalColumn.ABSENT + Integer.MIN_VALUE : number);
            }
        }

        @Override
        public int size() {
            return rows.length;
        }

        @Override
        public int width() {
            return Integer.BYTES;
        }
    }

    /** Any other numbers. */
    final class Longs implements Mantissas {
        private final long[] rows;

        private Longs(int size) {
            rows = new long[size];
        }

        @Override
        public long[] rows() {
            return rows;
        }

        @Override
        public long get(int row) {
            return rows[row];
        }

        @Override
        public void copy(int from, int to, long[] out) {
            System.arraycopy(rows, from, out, 0, to - from);
        }

        @Override
        public void put(int at, long[] from, int count) {
            System.arraycopy(from, 0, rows, at, count);
        }

        @Override
        public int size() {
            return rows.length;
        }

        @Override
        public int width() {
            return Long.BYTES;
        }
    }

    private static long marker(long place) {
        return DecimalColumn.ABSENT + place;
    }
}
