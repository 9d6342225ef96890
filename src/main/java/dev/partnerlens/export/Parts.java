package dev.partnerlens.export;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;

/**
 * Finishes a package as fastexcel leaves it: texts that look like formulas get Excel's quotePrefix, each sheet its true
 * dimension (some readers believe it), texts of digits lose the warning corner, and the file says the time it is handed
 * instead of the clock's, so that the same input gives the same bytes.
 */
final class Parts {
    private static final LocalDateTime ZIP_TIME = LocalDateTime.of(1980, 1, 1, 0, 0);
    private static final int LEVEL = 4;
    private static final Pattern SHEET = Pattern.compile("xl/worksheets/sheet(\\d+)\\.xml");
    private static final Pattern GUARDED_FORMAT =
            Pattern.compile("<numFmt numFmtId=\"(\\d+)\" formatCode=\"" + Pattern.quote(Looks.GUARDED) + "\"/>");
    private static final Pattern CREATED =
            Pattern.compile("(<dcterms:created xsi:type=\"dcterms:W3CDTF\">)[^<]*(</dcterms:created>)");

    private Parts() {}

    /** Writes the package {@code raw} to {@code out}, corrected; {@code sheets} in the order of their parts. */
    static void finish(Path raw, OutputStream out, List<Book.Sheet> sheets, Instant writtenAt) throws IOException {
        try (ZipFile zip = new ZipFile(raw.toFile());
                ZipOutputStream target = new ZipOutputStream(out)) {
            target.setLevel(LEVEL);
            List<ZipEntry> entries = new ArrayList<>(Collections.list(zip.entries()));
            entries.sort((a, b) -> Integer.compare(rank(a.getName()), rank(b.getName())));
            for (ZipEntry entry : entries) {
                ZipEntry copy = new ZipEntry(entry.getName());
                copy.setTimeLocal(ZIP_TIME);
                target.putNextEntry(copy);
                try (InputStream in = zip.getInputStream(entry)) {
                    part(entry.getName(), in, target, sheets, writtenAt);
                }
                target.closeEntry();
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

    private static void part(String name, InputStream in, OutputStream out, List<Book.Sheet> sheets, Instant writtenAt)
            throws IOException {
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
