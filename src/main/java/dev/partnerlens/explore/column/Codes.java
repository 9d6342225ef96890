package dev.partnerlens.explore.column;

import java.util.Arrays;
import java.util.function.Consumer;

/** One small integer a row, in the narrowest array that holds them all. */
public sealed interface Codes {
    int get(int row);

    /** Writes the code of each row of {@code rows} to {@code out}, in that order. */
    void copy(RowSet rows, int[] out);

    /** Writes the codes of the rows from {@code from} to before {@code to} to the beginning of {@code out}. */
    void copy(int from, int to, int[] out);

    /** Hands over the arrays that they are held in. */
    void arrays(Consumer<Object> taker);

    /** Puts the codes of the first {@code count} rows that {@code rows} names in their place. */
    default void translate(int[] rows, int count) {
        for (int i = 0; i < count; i++) {
            rows[i] = get(rows[i]);
        }
    }

    /** Those rows whose code passes; {@code pass} is indexed by code. */
    default RowSet keep(RowSet rows, boolean[] pass) {
        int size = rows.size();
        int[] codes = new int[size];
        copy(rows, codes);
        int[] kept = new int[size];
        int count = 0;
        for (int i = 0; i < size; i++) {
            kept[count] = rows.row(i);
            count += pass[codes[i]] ? 1 : 0;
        }
        return count == size ? rows : RowSet.list(kept, count);
    }

    /** Codes below 256. */
    final class Bytes implements Codes {
        private final byte[] codes;

        Bytes(byte[] codes) {
            this.codes = codes;
        }

        @Override
        public void arrays(Consumer<Object> taker) {
            taker.accept(codes);
        }

        @Override
        public int get(int row) {
            return codes[row] & 0xff;
        }

        @Override
        public void copy(int from, int to, int[] out) {
            for (int row = from; row < to; row++) {
                out[row - from] = codes[row] & 0xff;
            }
        }

        @Override
        public void translate(int[] rows, int count) {
            for (int i = 0; i < count; i++) {
                rows[i] = codes[rows[i]] & 0xff;
            }
        }

        @Override
        public void copy(RowSet rows, int[] out) {
            int size = rows.size();
            for (int i = 0; i < size; i++) {
                out[i] = codes[rows.row(i)] & 0xff;
            }
        }
    }

    /** Codes below 65,536. */
    final class Chars implements Codes {
        private final char[] codes;

        Chars(char[] codes) {
            this.codes = codes;
        }

        @Override
        public void arrays(Consumer<Object> taker) {
            taker.accept(codes);
        }

        @Override
        public int get(int row) {
            return codes[row];
        }

        @Override
        public void copy(int from, int to, int[] out) {
            for (int row = from; row < to; row++) {
                out[row - from] = codes[row];
            }
        }

        @Override
        public void translate(int[] rows, int count) {
            for (int i = 0; i < count; i++) {
                rows[i] = codes[rows[i]];
            }
        }

        @Override
        public void copy(RowSet rows, int[] out) {
            int size = rows.size();
            for (int i = 0; i < size; i++) {
                out[i] = codes[rows.row(i)];
            }
        }
    }

    /** Any other codes. */
    final class Ints implements Codes {
        private final int[] codes;

        Ints(int[] codes) {
            this.codes = codes;
        }

        @Override
        public void arrays(Consumer<Object> taker) {
            taker.accept(codes);
        }

        @Override
        public int get(int row) {
            return codes[row];
        }

        @Override
        public void copy(int from, int to, int[] out) {
            System.arraycopy(codes, from, out, 0, to - from);
        }

        @Override
        public void translate(int[] rows, int count) {
            for (int i = 0; i < count; i++) {
                rows[i] = codes[rows[i]];
            }
        }

        @Override
        public void copy(RowSet rows, int[] out) {
            int size = rows.size();
            for (int i = 0; i < size; i++) {
                out[i] = codes[rows.row(i)];
            }
        }
    }

    /** Codes that ascend with the rows, each as its first row alone. */
    final class Runs implements Codes {
        private final int[] starts;

        /** @param starts the first row of each code, the number of rows last */
        Runs(int[] starts) {
            this.starts = starts;
        }

        @Override
        public void arrays(Consumer<Object> taker) {
            taker.accept(starts);
        }

        @Override
        public int get(int row) {
            int low = 0;
            int high = starts.length - 1;
            while (high - low > 1) {
                int middle = (low + high) >>> 1;
                if (starts[middle] <= row) {
                    low = middle;
                } else {
                    high = middle;
                }
            }
            return low;
        }

        @Override
        public void copy(int from, int to, int[] out) {
            int row = from;
            for (int code = from < to ? get(from) : 0; row < to; code++) {
                int end = Math.min(to, starts[code + 1]);
                Arrays.fill(out, row - from, end - from, code);
                row = end;
            }
        }

        @Override
        public void copy(RowSet rows, int[] out) {
            int size = rows.size();
            int code = size == 0 ? 0 : get(rows.row(0));
            for (int i = 0; i < size; i++) {
                int row = rows.row(i);
                while (starts[code + 1] <= row) {
                    code++;
                }
                out[i] = code;
            }
        }
    }

    /** Codes of something that rows share, such as their series. */
    final class Through implements Codes {
        private final Codes sharer;
        private final Codes own;

        /**
         * @param sharer what a row shares, by row
         * @param own the codes of what is shared
         */
        Through(Codes sharer, Codes own) {
            this.sharer = sharer;
            this.own = own;
        }

        @Override
        public void arrays(Consumer<Object> taker) {
            sharer.arrays(taker);
            own.arrays(taker);
        }

        @Override
        public int get(int row) {
            return own.get(sharer.get(row));
        }

        @Override
        public void copy(int from, int to, int[] out) {
            sharer.copy(from, to, out);
            own.translate(out, to - from);
        }

        @Override
        public void copy(RowSet rows, int[] out) {
            sharer.copy(rows, out);
            own.translate(out, rows.size());
        }
    }
}
