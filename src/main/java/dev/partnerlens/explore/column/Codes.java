package dev.partnerlens.explore.column;

/** One small integer a row, in the narrowest array that holds them all. */
public sealed interface Codes {
    int get(int row);

    /** Writes the code of each row of {@code rows} to {@code out}, in that order. */
    void copy(RowSet rows, int[] out);

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
        public int get(int row) {
            return codes[row] & 0xff;
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
        public int get(int row) {
            return codes[row];
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
        public int get(int row) {
            return codes[row];
        }

        @Override
        public void copy(RowSet rows, int[] out) {
            int size = rows.size();
            for (int i = 0; i < size; i++) {
                out[i] = codes[rows.row(i)];
            }
        }
    }
}
