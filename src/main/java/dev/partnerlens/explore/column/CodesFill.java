package dev.partnerlens.explore.column;

/** Room for a known number of codes below a known number, filled in runs. */
final class CodesFill {
    private static final int BYTE_CODES = 1 << 8;
    private static final int CHAR_CODES = 1 << 16;

    private final Codes codes;
    private final byte[] bytes;
    private final char[] chars;
    private final int[] ints;

    /** @param count all codes are below it */
    CodesFill(int size, int count) {
        bytes = new byte[count <= BYTE_CODES ? size : 0];
        chars = new char[count > BYTE_CODES && count <= CHAR_CODES ? size : 0];
        ints = new int[count > CHAR_CODES ? size : 0];
        if (count <= BYTE_CODES) {
            codes = new Codes.Bytes(bytes);
        } else if (count <= CHAR_CODES) {
            codes = new Codes.Chars(chars);
        } else {
            codes = new Codes.Ints(ints);
        }
    }

    /** Puts the first {@code size} of {@code from} at {@code at} and after it. */
    void put(int at, int[] from, int size) {
        switch (codes) {
            case Codes.Bytes _ -> {
                for (int i = 0; i < size; i++) {
                    bytes[at + i] = (byte) from[i];
                }
            }
            case Codes.Chars _ -> {
                for (int i = 0; i < size; i++) {
                    chars[at + i] = (char) from[i];
                }
            }
            default -> System.arraycopy(from, 0, ints, at, size);
        }
    }

    /** What was filled, once all of it is. */
    Codes codes() {
        return codes;
    }
}
