package dev.partnerlens.export;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** Copies the XML of a sheet, however long, with corrections in its first and its last few thousand characters. */
final class SheetPart {
    private static final int BUFFER = 1 << 16;

    /** Longer than what comes after a sheet's rows. */
    private static final int TAIL = 1 << 13;

    private static final String DIMENSION = "<dimension ref=\"A1\"/>";
    private static final String BEFORE_WARNINGS = "</headerFooter>";

    private SheetPart() {}

    /** @param lastCell the lower right corner, such as {@code M300001} */
    static void copy(InputStream in, OutputStream out, String lastCell) throws IOException {
        String range = "A1:" + lastCell;
        byte[] buffer = new byte[BUFFER];
        int held = in.readNBytes(buffer, 0, BUFFER);
        byte[] kept = replaced(buffer, held, DIMENSION, "<dimension ref=\"" + range + "\"/>");
        int read;
        while ((read = in.readNBytes(buffer, 0, BUFFER)) > 0) {
            byte[] joined = new byte[kept.length + read];
            System.arraycopy(kept, 0, joined, 0, kept.length);
            System.arraycopy(buffer, 0, joined, kept.length, read);
            int ready = Math.max(0, joined.length - TAIL);
            out.write(joined, 0, ready);
            kept = Arrays.copyOfRange(joined, ready, joined.length);
        }
        out.write(replaced(
                kept,
                kept.length,
                BEFORE_WARNINGS,
                BEFORE_WARNINGS + "<ignoredErrors><ignoredError sqref=\"" + range
                        + "\" numberStoredAsText=\"1\"/></ignoredErrors>"));
    }

    private static byte[] replaced(byte[] bytes, int length, String what, String with) {
        // One character a byte: the text may be cut inside one, and only ASCII is looked for.
        String text = new String(bytes, 0, length, StandardCharsets.ISO_8859_1);
        int at = text.lastIndexOf(what);
        if (at < 0) {
            throw new IllegalStateException("No " + what + " in a sheet");
        }
        return (text.substring(0, at) + with + text.substring(at + what.length()))
                .getBytes(StandardCharsets.ISO_8859_1);
    }
}
