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

    /** Codes that ascend with the rows, each as its first row alone. */
    final class Runs implements Codes {
        private final int[] starts;

        /** @param starts the first row of each code, the number of rows last */
        Runs(int[] starts) {
            this.starts = starts;
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
        public int get(int row) {
            return own.get(sharer.get(row));
        }

        @Override
        public void copy(RowSet rows, int[] out) {
            sharer.copy(rows, out);
            int size = rows.size();
            for (int i = 0; i < size; i++) {
                out[i] = own.get(out[i]);
            }
        }
    }
}
