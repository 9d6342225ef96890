package dev.partnerlens.explore.row;

import dev.partnerlens.explore.column.Codes;

/** Looks up the codes of many rows at once. */
final class CodesOf {
    private static final int WORTH_COPYING = 4;

    private CodesOf() {}

    /**
     * Writes the codes of the first {@code count} of {@code rows}, which ascend, to {@code out}, which has room for as many
     * as lie between the first and the last of them.
     */
    static void rows(Codes codes, int[] rows, int count, int[] out) {
        if (close(rows, count)) {
            codes.copy(rows[0], rows[count - 1] + 1, out);
            for (int i = 0; i < count; i++) {
                out[i] = out[rows[i] - rows[0]];
            }
        } else {
            System.arraycopy(rows, 0, out, 0, count);
            codes.translate(out, count);
        }
    }

    /** Whether rows lie so close that it is cheaper to copy what lies between them too. */
    static boolean close(int[] rows, int count) {
        return count > 0 && rows[count - 1] - rows[0] < (long) WORTH_COPYING * count;
    }
}
