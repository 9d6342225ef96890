package dev.partnerlens.explore.column;

import java.util.Arrays;

/** Collects codes row by row in arrays that widen only when a code asks for it. */
final class CodesBuilder {
    private static final int BYTE_CODES = 1 << 8;
    private static final int CHAR_CODES = 1 << 16;

    private byte[] bytes;
    private char[] chars = {};
    private int[] ints = {};
    private int width = BYTE_CODES;
    private int size;

    CodesBuilder(int expected) {
        bytes = new byte[expected];
    }

    int size() {
        return size;
    }

    void add(int code) {
        if (code >= width && width != Integer.MAX_VALUE) {
            widen(code);
        }
        if (size == capacity()) {
            grow(Math.max(16, size + (size >> 1)));
        }
        switch (width) {
            case BYTE_CODES -> bytes[size++] = (byte) code;
            case CHAR_CODES -> chars[size++] = (char) code;
            default -> ints[size++] = code;
        }
    }

    /** The collected codes renamed, which must not make any of them larger than all collected ones. */
    Codes build(int[] newCodes) {
        return switch (width) {
            case BYTE_CODES -> {
                byte[] out = new byte[size];
                for (int i = 0; i < size; i++) {
                    out[i] = (byte) newCodes[bytes[i] & 0xff];
                }
                yield new Codes.Bytes(out);
            }
            case CHAR_CODES -> {
                char[] out = new char[size];
                for (int i = 0; i < size; i++) {
                    out[i] = (char) newCodes[chars[i]];
                }
                yield new Codes.Chars(out);
            }
            default -> {
                int[] out = new int[size];
                for (int i = 0; i < size; i++) {
                    out[i] = newCodes[ints[i]];
                }
                yield new Codes.Ints(out);
            }
        };
    }

    private int capacity() {
        return switch (width) {
            case BYTE_CODES -> bytes.length;
            case CHAR_CODES -> chars.length;
            default -> ints.length;
        };
    }

    private void grow(int capacity) {
        switch (width) {
            case BYTE_CODES -> bytes = Arrays.copyOf(bytes, capacity);
            case CHAR_CODES -> chars = Arrays.copyOf(chars, capacity);
            default -> ints = Arrays.copyOf(ints, capacity);
        }
    }

    private void widen(int code) {
        if (width == BYTE_CODES && code < CHAR_CODES) {
            chars = new char[bytes.length];
            for (int i = 0; i < size; i++) {
                chars[i] = (char) (bytes[i] & 0xff);
            }
            bytes = new byte[0];
            width = CHAR_CODES;
        } else {
            int[] wide = new int[capacity()];
            for (int i = 0; i < size; i++) {
                wide[i] = width == BYTE_CODES ? bytes[i] & 0xff : chars[i];
            }
            ints = wide;
            bytes = new byte[0];
            chars = new char[0];
            width = Integer.MAX_VALUE;
        }
    }
}
