package dev.partnerlens.explore.cube;

import dev.partnerlens.explore.column.Codes;
import java.util.Arrays;

/** Which series of a table pass; equal where the same ones do. Never changed once it is made. */
public final class SeriesBits {
    private final int size;
    private final long[] words;

    private SeriesBits(int size, long[] words) {
        this.size = size;
        this.words = words;
    }

    /** All of {@code size} series. */
    public static SeriesBits all(int size) {
        long[] words = new long[(size + 63) >>> 6];
        Arrays.fill(words, -1);
        if ((size & 63) != 0) {
            words[words.length - 1] = (1L << size) - 1;
        }
        return new SeriesBits(size, words);
    }

    /** Those of {@code size} series whose code passes; {@code pass} is indexed by code. */
    public static SeriesBits of(Codes codes, int size, boolean[] pass) {
        int[] found = new int[size];
        codes.copy(0, size, found);
        long[] words = new long[(size + 63) >>> 6];
        for (int series = 0; series < size; series++) {
            words[series >>> 6] |= pass[found[series]] ? 1L << series : 0;
        }
        return new SeriesBits(size, words);
    }

    /** Those that pass both. */
    public SeriesBits and(SeriesBits other) {
        long[] both = new long[words.length];
        for (int i = 0; i < both.length; i++) {
            both[i] = words[i] & other.words[i];
        }
        return new SeriesBits(size, both);
    }

    public boolean has(int series) {
        return (words[series >>> 6] >>> series & 1) != 0;
    }

    /** What it takes in memory. */
    public long bytes() {
        return 8L * words.length;
    }

    /** How many pass. */
    public int count() {
        int count = 0;
        for (long word : words) {
            count += Long.bitCount(word);
        }
        return count;
    }

    /** The numbers of those that pass, ascending. */
    int[] list() {
        int[] list = new int[count()];
        int found = 0;
        for (int i = 0; i < words.length; i++) {
            for (long word = words[i]; word != 0; word &= word - 1) {
                list[found++] = (i << 6) + Long.numberOfTrailingZeros(word);
            }
        }
        return list;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof SeriesBits bits && size == bits.size && Arrays.equals(words, bits.words);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(words);
    }
}
