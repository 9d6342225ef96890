package dev.partnerlens.export;

import dev.partnerlens.chart.ChartModel;
import dev.partnerlens.core.Dataset;
import dev.partnerlens.core.Field;
import dev.partnerlens.explore.RowView;
import dev.partnerlens.explore.TabContent;
import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.channels.ClosedByInterruptException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The rows of a tab, or the figures of a chart, as CSV in UTF-8 without a mark at its start. */
final class TabCsv {
    private static final int BETWEEN_CHECKS = 1_000;

    private TabCsv() {}

    static void write(Subject subject, Optional<ChartModel> chart, Replacement replacement, Path file) {
        if (chart.isEmpty()) {
            subject.mustHoldRows();
        }
        replacement.write(file, (fresh, _) -> {
            try (BufferedWriter out =
                    Files.newBufferedWriter(fresh, StandardCharsets.UTF_8, StandardOpenOption.CREATE_NEW)) {
                Csv csv = new Csv(out, Csv.Guard.SPREADSHEET);
                if (chart.isPresent()) {
                    figures(chart.get(), csv);
                } else {
                    rows(subject, csv);
                }
            }
        });
    }

    private static void figures(ChartModel model, Csv csv) throws IOException {
        csv.header(model.twin().columns());
        for (List<@Nullable Object> row : model.twin().rows()) {
            csv.row(row);
        }
    }

    /** The header holds the service's own field names, the same in every language. */
    private static void rows(Subject subject, Csv csv) throws IOException {
        Dataset dataset = TabContent.of(subject.tab()).rows();
        RowView rows = subject.rows();
        List<Field> fields = dataset.fields();
        csv.header(fields.stream().map(Field::name).toList());
        @Nullable Object[] values = new @Nullable Object[fields.size()];
        for (int row = 0; row < rows.size(); row++) {
            for (int f = 0; f < values.length; f++) {
                values[f] = rows.value(row, fields.get(f));
            }
            csv.row(Arrays.asList(values));
            if (row % BETWEEN_CHECKS == 0 && Thread.currentThread().isInterrupted()) {
                throw new ClosedByInterruptException();
            }
        }
    }
}
