package dev.partnerlens.partnercenter;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Texts of one field that came before, found again by their characters: most texts of a page repeat, and each is then
 * made and stored once. A place holds one text and is given to the next that wants it. Where little repeats, nothing is
 * looked up any more.
 */
final class Repeats {
    private static final int FIRST_SIZE = 64;
    private static final int MOST = 1 << 14;
    /** Longer texts do not repeat often enough to be compared. */
    private static final int LONGEST = 256;
    /** Misses after which it must have been worth it. */
    private static final int TRIAL = 1024;
    /** Texts of this length on are told apart by some of their characters first. */
    private static final int SAMPLED = 8;

    /** The characters of {@link #texts}. */
    private char[] @Nullable [] keys = new char[FIRST_SIZE][];

    private String[] texts = new String[FIRST_SIZE];
    private int hits;
    private int misses;
    private int sinceGrown;
    private boolean worthIt = true;

    /** These characters as a text. */
    String read(char[] text, int from, int length) {
        if (length == 0) {
            return "";
        }
        if (!worthIt || length > LONGEST) {
            return new String(text, from, length);
        }
        int place = place(text, from, length) & (keys.length - 1);
        char[] key = keys[place];
        if (key != null && Arrays.equals(key, 0, key.length, text, from, from + length)) {
            hits++;
            return texts[place];
        }
        return remember(place, text, from, length);
    }

    private String remember(int place, char[] text, int from, int length) {
        String made = new String(text, from, length);
        keys[place] = Arrays.copyOfRange(text, from, from + length);
        texts[place] = made;
        misses++;
        sinceGrown++;
        if (misses % TRIAL == 0 && hits < misses) {
            worthIt = false;
            resize(0);
        } else if (sinceGrown > keys.length && keys.length < MOST) {
            sinceGrown = 0;
            resize(keys.length * 4);
        }
        return made;
    }

    private void resize(int places) {
        keys = new char[places][];
        texts = new String[places];
    }

    /** Of a few characters spread over the text: enough for identifiers, names and dates, and cheaper than all. */
    private static int place(char[] text, int from, int length) {
        if (length < SAMPLED) {
            int hash = length;
            for (int i = from; i < from + length; i++) {
                hash = hash * 31 + text[i];
            }
            return mixed(hash);
        }
        int last = from + length - 1;
        int middle = from + (length >> 1);
        int low = (text[last] << 16) ^ text[last - 1];
        int high = (text[last - 3] << 16) ^ text[last - 2] ^ (length << 8);
        int centre = (text[middle] << 16) ^ text[middle - 1] ^ (text[from] << 8);
        return mixed(low ^ (high * 0x85EBCA6B) ^ (centre * 0xC2B2AE35));
    }

    private static int mixed(int hash) {
        int spread = hash * 0x9E3779B9;
        return spread ^ (spread >>> 16);
    }
}
