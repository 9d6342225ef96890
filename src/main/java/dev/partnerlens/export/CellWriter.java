package dev.partnerlens.export;

import java.math.BigDecimal;
import java.math.MathContext;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Optional;
import org.dhatim.fastexcel.Worksheet;
import org.jspecify.annotations.Nullable;

/**
 * Puts values into cells by their type: numbers, dates and flags as what they are, everything else as text. Nothing ever
 * becomes a formula, absent is a blank cell, an empty text is an empty text.
 */
final class CellWriter {
    /** What Excel shows and promises to keep. */
    private static final int SHOWN_DIGITS = 15;

    /** Twice what a binary number holds; longer ones only make the file larger. */
    private static final MathContext STORED = MathContext.DECIMAL128;

    private final Worksheet sheet;
    private final String sheetName;
    private final Tally tally;

    CellWriter(Worksheet sheet, String sheetName, Tally tally) {
        this.sheet = sheet;
        this.sheetName = sheetName;
        this.tally = tally;
    }

    /** Writes the value. */
    void write(int row, int column, @Nullable Object value) {
        switch (value) {
            case null -> {}
            case String text -> text(row, column, text);
            case BigDecimal number -> number(row, column, number);
            case Boolean flag -> sheet.value(row, column, flag);
            case LocalDate day -> day(row, column, day);
            case LocalDateTime time -> time(row, column, time);
            case Share share -> number(row, column, share.cell());
            default -> throw new IllegalArgumentException("No cell for a " + value.getClass());
        }
    }

    /** Styles the cell, where its value needs another look than its column. */
    void style(int row, int column, @Nullable Object value, Column.Kind kind) {
        Optional<String> format = switch (value) {
            case String text when Formulas.mayStart(text) -> Optional.of(Looks.GUARDED);
            case BigDecimal number when Serial.has(number) -> Looks.format(kind, number);
            case Share share -> Optional.of(Looks.format(share));
            case LocalDate _ when kind != Column.Kind.DAY -> Looks.format(Column.Kind.DAY);
            case LocalDateTime _ when kind != Column.Kind.TIME -> Looks.format(Column.Kind.TIME);
            case null, default -> Optional.empty();
        };
        format.ifPresent(code -> Looks.cell(sheet, row, column, code));
    }

    private void text(int row, int column, String raw) {
        CellText text = CellText.of(raw);
        tally.replaced(text.replaced());
        if (text.shortened()) {
            tally.shortened(sheetName + "!" + Place.name(row, column));
        }
        sheet.value(row, column, text.text());
    }

    private void number(int row, int column, BigDecimal number) {
        if (!Serial.has(number)) {
            tally.numberAsText();
            sheet.value(row, column, number.toString());
            return;
        }
        BigDecimal plain = number.stripTrailingZeros();
        if (plain.precision() > SHOWN_DIGITS) {
            tally.longNumber();
        }
        sheet.value(row, column, plain.round(STORED));
    }

    private void day(int row, int column, LocalDate day) {
        if (Serial.has(day)) {
            sheet.value(row, column, Serial.of(day));
        } else {
            tally.dateAsText();
            sheet.value(row, column, day.toString());
        }
    }

    private void time(int row, int column, LocalDateTime time) {
        if (Serial.has(time.toLocalDate())) {
            sheet.value(row, column, Serial.of(time));
        } else {
            tally.dateAsText();
            sheet.value(row, column, time.toString());
        }
    }
}
