package dev.partnerlens.export;

import java.util.List;
import java.util.function.IntToDoubleFunction;
import org.dhatim.fastexcel.Worksheet;
import org.jspecify.annotations.Nullable;

/** Heights of rows whose texts are wrapped: programs other than Excel do not fit them by themselves. */
final class Heights {
    private static final double LINE = 15;
    private static final int MOST_LINES = 20;

    private Heights() {}

    /** Makes the row as high as its longest text needs; {@code widths} in characters by column. */
    static void set(Worksheet sheet, int row, IntToDoubleFunction widths, List<? extends @Nullable Object> values) {
        int lines = 1;
        for (int c = 0; c < values.size(); c++) {
            if (values.get(c) instanceof String text) {
                lines = Math.max(lines, lines(text, widths.applyAsDouble(c)));
            }
        }
        if (lines > 1) {
            sheet.rowHeight(row, Math.min(lines, MOST_LINES) * LINE);
        }
    }

    /** Words are kept whole, as a spreadsheet does. */
    private static int lines(String text, double width) {
        int lines = 1;
        double used = 0;
        for (String word : text.split(" ", -1)) {
            double length = word.length() + 1;
            if (used > 0 && used + length > width + 1) {
                lines++;
                used = 0;
            }
            used += length;
        }
        return lines;
    }
}
