package dev.partnerlens.export;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.dhatim.fastexcel.StyleSetter;
import org.dhatim.fastexcel.Worksheet;

/**
 * Number formats and colours of sheets. The header is coloured cell by cell as well as by the table's style, so that
 * programs without table styles show the same.
 */
final class Looks {
    /**
     * The format of texts that a spreadsheet might take for a formula: looks like General, and tells {@link Parts} which
     * styles need Excel's quotePrefix.
     */
    static final String GUARDED = "General;General;General;@";

    static final String TABLE_STYLE = "TableStyleMedium2";

    private static final String TEXT = "@";
    private static final String DAY = "yyyy-mm-dd";
    private static final String TIME = "yyyy-mm-dd hh:mm:ss";
    private static final String COUNT = "#,##0";
    private static final String DECIMAL = "#,##0.00####";
    private static final String TINY = "0.00E+00";
    private static final BigDecimal SMALLEST_SHOWN = new BigDecimal("0.0001");

    private static final String ACCENT = "1F4E78";
    private static final String ON_ACCENT = "FFFFFF";

    private Looks() {}

    /** The format of a whole column, where it has one. */
    static Optional<String> format(Column.Kind kind) {
        return switch (kind) {
            case TEXT, PROSE, FLAG -> Optional.empty();
            case ID -> Optional.of(TEXT);
            case DAY -> Optional.of(DAY);
            case TIME -> Optional.of(TIME);
            case COUNT -> Optional.of(COUNT);
            case DECIMAL -> Optional.of(DECIMAL);
        };
    }

    /** The format of a number that its column's format would show as another one. */
    static Optional<String> format(Column.Kind kind, BigDecimal number) {
        if (number.signum() != 0 && number.abs().compareTo(SMALLEST_SHOWN) < 0) {
            return Optional.of(TINY);
        }
        boolean whole = number.stripTrailingZeros().scale() <= 0;
        return switch (kind) {
            case COUNT -> whole ? Optional.empty() : Optional.of(DECIMAL);
            case DECIMAL -> Optional.empty();
            default -> Optional.of(whole ? COUNT : DECIMAL);
        };
    }

    static String format(Share share) {
        return switch (share.look()) {
            case PART -> "0.0%";
            case CHANGE -> "+0.0%;-0.0%;0.0%";
            case POINTS -> "+0.0;-0.0;0.0";
        };
    }

    static void heading(Worksheet sheet, int row, boolean title) {
        var style = sheet.style(row, 0).bold();
        (title ? style.fontSize(14) : style.fontColor("7F6000")).set();
    }

    static void header(Worksheet sheet, int row, int columns) {
        sheet.range(row, 0, row, columns - 1)
                .style()
                .bold()
                .fontColor(ON_ACCENT)
                .fillColor(ACCENT)
                .verticalAlignment("top")
                .wrapText(true)
                .set();
    }

    /** Looks of a block of rows: formats by kind, numbers apart from texts, wrapped texts beside others at the top. */
    static void columns(Worksheet sheet, int firstRow, int lastRow, List<Column> columns) {
        boolean tall = columns.stream().anyMatch(column -> column.kind() == Column.Kind.PROSE);
        for (int c = 0; c < columns.size(); c++) {
            Column.Kind kind = columns.get(c).kind();
            boolean afterNumber = c > 0 && isNumber(columns.get(c - 1).kind()) && !isNumber(kind);
            boolean prose = kind == Column.Kind.PROSE;
            boolean left = prose || afterNumber || kind == Column.Kind.DAY || kind == Column.Kind.TIME;
            Optional<String> format = format(kind);
            if (!tall && !left && format.isEmpty()) {
                continue;
            }
            StyleSetter style = sheet.range(firstRow, c, lastRow, c).style();
            format.ifPresent(style::format);
            if (tall) {
                style.verticalAlignment("top");
            }
            if (left) {
                style.horizontalAlignment("left");
            }
            if (afterNumber) {
                style.indent(1);
            }
            if (prose) {
                style.wrapText(true);
            }
            style.set();
        }
    }

    private static boolean isNumber(Column.Kind kind) {
        return kind == Column.Kind.COUNT || kind == Column.Kind.DECIMAL;
    }

    static void cell(Worksheet sheet, int row, int column, String format) {
        sheet.style(row, column).format(format).set();
    }
}
