package dev.partnerlens.cli.shape;

import dev.partnerlens.cli.terminal.Output;
import dev.partnerlens.export.Csv;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The product's CSV, with numbers cut as all answers of the command line are. */
final class CsvOut {
    private final Csv csv;

    CsvOut(Output out) {
        this.csv = new Csv(out, Csv.Guard.EXACT);
    }

    /** Values as {@link JsonOut#value} takes them. */
    void row(List<? extends @Nullable Object> values) {
        List<@Nullable Object> cut = new ArrayList<>(values);
        cut.replaceAll(value -> value instanceof BigDecimal number ? Plain.cut(number) : value);
        try {
            csv.row(cut);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
