package dev.partnerlens.partnercenter;

import java.io.IOException;
import java.io.InputStream;
import java.io.PushbackInputStream;

/** A stream of UTF-8 text from which leading byte-order marks are taken away. */
final class UnmarkedStream extends PushbackInputStream {
    private static final int[] MARK = {0xef, 0xbb, 0xbf};

    UnmarkedStream(InputStream text) throws IOException {
        super(text, MARK.length);
        byte[] start = new byte[MARK.length];
        int read;
        do {
            read = text.readNBytes(start, 0, start.length);
        } while (isMark(start, read));
        unread(start, 0, read);
    }

    private static boolean isMark(byte[] start, int read) {
        return read == MARK.length
                && (start[0] & 0xff) == MARK[0]
                && (start[1] & 0xff) == MARK[1]
                && (start[2] & 0xff) == MARK[2];
    }
}
