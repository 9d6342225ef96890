package dev.partnerlens.export;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finishes a package as fastexcel leaves it: texts that look like formulas get Excel's quotePrefix, each sheet its true
 * dimension (some readers believe it), texts of digits lose the warning corner, and the file says the time it is handed
 * instead of the clock's, so that the same input gives the same bytes. It does so on a thread of its own while the package
 * is still being written, and only here is anything compressed.
 */
final class Parts {
    private static final Pattern SHEET = Pattern.compile("xl/worksheets/sheet(\\d+)\\.xml");
    private static final Pattern GUARDED_FORMAT =
            Pattern.compile("<numFmt numFmtId=\"(\\d+)\" formatCode=\"" + Pattern.quote(Looks.GUARDED) + "\"/>");
    private static final Pattern CREATED =
            Pattern.compile("(<dcterms:created xsi:type=\"dcterms:W3CDTF\">)[^<]*(</dcterms:created>)");

    private final List<Book.Sheet> sheets;
    private final Instant writtenAt;

    private Parts(List<Book.Sheet> sheets, Instant writtenAt) {
        this.sheets = sheets;
        this.writtenAt = writtenAt;
    }

    /** Writes a package as fastexcel does, uncompressed. */
    @FunctionalInterface
    interface Writing {
        /**
         * Writes all of it.
         *
         * @param sheets takes each sheet, in the order of their parts, before anything of it is written
         */
        void to(OutputStream out, List<Book.Sheet> sheets) throws IOException;
    }

    /**
     * Writes a package, corrected.
     *
     * @param fresh where to; a new file
     * @param scratch a new file that may be removed afterwards
     */
    static void finish(Path fresh, Path scratch, Instant writtenAt, Writing writing) throws IOException {
        Parts parts = new Parts(new CopyOnWriteArrayList<>(), writtenAt);
        try (Archive archive = new Archive(scratch)) {
            Relay.run(out -> writing.to(out, parts.sheets), in -> parts.copy(in, archive));
            archive.write(fresh, Parts::rank);
        }
    }

    private void copy(InputStream in, Archive archive) throws IOException {
        RawPackage raw = new RawPackage(in);
        for (Optional<String> name = raw.next(); name.isPresent(); name = raw.next()) {
            try (OutputStream out = archive.part(name.get())) {
                InputStream content = raw.content();
                part(name.get(), content, out);
                // Closed only when read to its end: else the failure that cut it short would be hidden.
                content.transferTo(out);
                content.close();
            }
        }
    }

    /** Programs that look at the first bytes only expect the content types there. */
    private static int rank(String name) {
        return switch (name) {
            case "[Content_Types].xml" -> 0;
            case "_rels/.rels" -> 1;
            default -> 2;
        };
    }

    private void part(String name, InputStream in, OutputStream out) throws IOException {
        Matcher sheet = SHEET.matcher(name);
        if (sheet.matches()) {
            SheetPart.copy(
                    in, out, sheets.get(Integer.parseInt(sheet.group(1)) - 1).lastCell());
        } else if (name.equals("xl/styles.xml")) {
            out.write(utf8(named(quotePrefix(text(in)))));
        } else if (name.equals("docProps/core.xml")) {
            out.write(utf8(
                    CREATED.matcher(text(in)).replaceFirst("$1" + writtenAt.truncatedTo(ChronoUnit.SECONDS) + "$2")));
        } else {
            in.transferTo(out);
        }
    }

    private static String quotePrefix(String styles) {
        Matcher format = GUARDED_FORMAT.matcher(styles);
        if (!format.find()) {
            return styles;
        }
        int cells = styles.indexOf("<cellXfs");
        return styles.substring(0, cells)
                + styles.substring(cells)
                        .replace(
                                "<xf numFmtId=\"" + format.group(1) + "\"",
                                "<xf quotePrefix=\"1\" numFmtId=\"" + format.group(1) + "\"");
    }

    /** Readers complain about a workbook without the style "Normal". */
    private static String named(String styles) {
        return styles.replace(
                "</cellXfs>",
                "</cellXfs><cellStyles count=\"1\"><cellStyle name=\"Normal\" xfId=\"0\""
                        + " builtinId=\"0\"/></cellStyles>");
    }

    private static String text(InputStream in) throws IOException {
        return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
