package dev.partnerlens.export;

import dev.partnerlens.chart.ChartModel;
import dev.partnerlens.core.Dataset;
import dev.partnerlens.core.Freshness.Standing;
import dev.partnerlens.explore.KpiResult;
import dev.partnerlens.explore.TabContent;
import dev.partnerlens.text.FilterWords;
import dev.partnerlens.text.Words;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** A tab as a workbook: KPIs, a sheet a chart, the rows, and always where all of it comes from. */
final class TabWorkbook {
    private static final double LABEL_WIDTH = 34;
    private static final double TEXT_WIDTH = 90;

    private final Subject subject;
    private final String program;
    private final int rowLimit;
    private final Words words;
    private final FilterWords filters;
    private final View view;

    TabWorkbook(Subject subject, String program, int rowLimit) {
        this.subject = subject;
        this.program = program;
        this.rowLimit = rowLimit;
        this.words = subject.words();
        this.filters = new FilterWords(words, TabContent.of(subject.tab()).rows());
        this.view = new View(subject);
    }

    /** Writes KPIs, figures and rows. */
    void tab(List<KpiResult> kpis, List<ChartModel> charts, Replacement replacement, Path file) {
        write(replacement, file, Optional.empty(), book -> {
            book.table(new KpiGrid(words, filters).of(kpis, headed(view.title())));
            for (ChartModel chart : charts) {
                figures(book, chart);
            }
            for (KpiResult kpi : kpis) {
                if (!kpi.items().isEmpty()) {
                    book.table(ListGrid.of(kpi, about(), words));
                }
            }
            rows(book);
            book.table(GlossaryGrid.of(subject.tab(), words, headed(words.get("export.sheet.glossary"))));
        });
    }

    /** Writes the figures of one chart. */
    void chart(ChartModel chart, Replacement replacement, Path file) {
        write(replacement, file, Optional.of(chart.title()), book -> figures(book, chart));
    }

    /** What comes before the sheet about the file. */
    @FunctionalInterface
    private interface Content {
        void writeTo(Book book) throws IOException;
    }

    private void write(Replacement replacement, Path file, Optional<String> chart, Content content) {
        replacement.write(
                file,
                (fresh, scratch) -> Parts.finish(fresh, scratch, subject.writtenAt(), (out, sheets) -> {
                    try (Book book = new Book(out, sheets, program, view.title(), footer(), rowLimit)) {
                        content.writeTo(book);
                        String name = words.get("export.sheet.about");
                        var lines = new About(subject, program).lines(chart, book.sheets(), book.tally());
                        book.page(name, List.of(name), List.of(LABEL_WIDTH, TEXT_WIDTH), lines);
                    }
                }));
    }

    private void rows(Book book) throws IOException {
        Dataset dataset = TabContent.of(subject.tab()).rows();
        Standing standing = subject.practice().freshness(dataset).standing();
        if (standing == Standing.FETCHED) {
            String ending = subject.partner().invented() ? words.get("export.sheet.invented") : "";
            book.table(RowGrid.of(dataset, subject.rows(), ending, words));
        } else {
            book.page(
                    words.dataset(dataset),
                    List.of(words.dataset(dataset), words.get("export.standing." + standing.name())),
                    List.of(TEXT_WIDTH),
                    List.of());
        }
    }

    private void figures(Book book, ChartModel model) throws IOException {
        if (model.twin().columns().isEmpty()) {
            book.page(model.title(), TwinGrid.heading(model, about()), List.of(TEXT_WIDTH), List.of());
        } else {
            book.table(TwinGrid.of(model, about()));
        }
    }

    private List<String> headed(String title) {
        return Stream.concat(Stream.of(title), about().stream()).toList();
    }

    /** Partner, period and filters in words, and whether the data are invented. */
    private List<String> about() {
        return Stream.of(view.line(), view.mark())
                .filter(line -> !line.isEmpty())
                .toList();
    }

    private String footer() {
        String key = subject.partner().invented() ? "export.footerInvented" : "export.footer";
        return words.get(key, program, view.title());
    }
}
