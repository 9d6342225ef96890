package dev.partnerlens.export;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PushbackInputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.zip.Inflater;
import java.util.zip.InflaterInputStream;

/**
 * Reads a package part after part while fastexcel writes it. The sizes that it puts after each part are always of eight
 * bytes (ZIP64), whatever the part's header says, which {@link java.util.zip.ZipInputStream} does not take.
 */
final class RawPackage {
    private static final int BUFFER = 1 << 14;
    private static final int LOCAL = 0x04034b50;
    private static final int HEADER = 30;
    private static final int NAME_LENGTH = 26;
    private static final int EXTRA_LENGTH = 28;
    /** A signature, the check sum and two sizes. */
    private static final int AFTER = 24;

    private final PushbackInputStream in;

    RawPackage(InputStream in) {
        this.in = new PushbackInputStream(in, BUFFER);
    }

    /** The name of the next part, whose {@link #content} must then be read to its end; empty after the last part. */
    Optional<String> next() throws IOException {
        byte[] header = in.readNBytes(HEADER);
        ByteBuffer fields = ByteBuffer.wrap(header).order(ByteOrder.LITTLE_ENDIAN);
        if (header.length < HEADER || fields.getInt(0) != LOCAL) {
            in.transferTo(OutputStream.nullOutputStream());
            return Optional.empty();
        }
        String name = new String(in.readNBytes(fields.getShort(NAME_LENGTH)), StandardCharsets.UTF_8);
        in.skipNBytes(fields.getShort(EXTRA_LENGTH));
        return Optional.of(name);
    }

    InputStream content() {
        Inflater inflater = new Inflater(true);
        return new InflaterInputStream(in, inflater, BUFFER) {
            @Override
            public void close() throws IOException {
                try {
                    if (!inflater.finished()) {
                        throw new IOException("A part was not read to its end");
                    }
                    RawPackage.this.in.unread(buf, len - inflater.getRemaining(), inflater.getRemaining());
                    RawPackage.this.in.skipNBytes(AFTER);
                } finally {
                    inflater.end();
                }
            }
        };
    }
}
