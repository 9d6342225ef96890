package dev.partnerlens.export;

import static org.assertj.core.api.Assertions.assertThat;

import dev.partnerlens.chart.ChartSpec;
import dev.partnerlens.chart.Charts;
import dev.partnerlens.chart.picture.AverageLetters;
import dev.partnerlens.chart.picture.Picture;
import dev.partnerlens.chart.picture.Shape;
import dev.partnerlens.chart.picture.TextMeasure;
import dev.partnerlens.core.Field;
import dev.partnerlens.core.Filter;
import dev.partnerlens.core.Freshness;
import dev.partnerlens.core.Partner;
import dev.partnerlens.core.Problem;
import dev.partnerlens.core.ProblemException;
import dev.partnerlens.core.Tab;
import dev.partnerlens.core.dataset.AzureUsage;
import dev.partnerlens.core.dataset.Datasets;
import dev.partnerlens.core.dataset.Subscriptions;
import dev.partnerlens.explore.InMemorySource;
import dev.partnerlens.explore.RowView;
import dev.partnerlens.explore.TabContent;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** What the export button and the command line do. */
class ExporterTest {
    @TempDir
    Path folder;

    private final Painted painted = new Painted();
    private final Exporter exporter = new Exporter(painted, "PartnerLens 1.0.0");
    private final Subject usage = Example.subject(Tab.USAGE, Locale.ENGLISH, Example.partner());

    /** Keeps the picture and puts a mark in the file's place. */
    private static final class Painted implements ChartImages {
        private @Nullable Picture picture;

        @Override
        public TextMeasure measure() {
            return new AverageLetters();
        }

        @Override
        public byte[] png(Picture newPicture, double scale) {
            picture = newPicture;
            return "painted".getBytes(StandardCharsets.UTF_8);
        }

        String texts() {
            return Objects.requireNonNull(picture).shapes().stream()
                    .filter(Shape.Text.class::isInstance)
                    .map(shape -> ((Shape.Text) shape).text())
                    .collect(Collectors.joining("\n"));
        }
    }

    @Test
    void everyTabBecomesAWorkbookWithASheetAChart() throws IOException {
        for (Tab tab : Tab.values()) {
            for (Locale locale : List.of(Locale.ENGLISH, Locale.FRENCH)) {
                Path file = folder.resolve(tab.id() + locale + ".xlsx");
                exporter.write(Example.subject(full(), tab, locale, Partner.DEMO), Optional.empty(), file);
                try (XSSFWorkbook book = new XSSFWorkbook(Files.newInputStream(file))) {
                    assertThat(book.getTable("kpis")).isNotNull();
                    assertThat(book.getNumberOfSheets())
                            .isGreaterThanOrEqualTo(Charts.of(tab).size() + 3);
                    assertThat(book.getTable(
                                    RowGrid.id(TabContent.of(tab).rows().id())))
                            .isNotNull();
                }
            }
        }
    }

    @Test
    @DisabledOnOs(value = OS.WINDOWS, disabledReason = "asks for POSIX rights")
    void picturesAreAsReadableAsAnyFile() throws IOException {
        Path usual = Files.createFile(folder.resolve("usual"));
        Path file = folder.resolve("usage.png");
        exporter.write(usage, Optional.empty(), file);
        assertThat(file).hasContent("painted");
        assertThat(Files.getPosixFilePermissions(file)).isEqualTo(Files.getPosixFilePermissions(usual));
    }

    @Test
    void theListBehindAKpiIsATable() throws IOException {
        Path file = folder.resolve("usage.xlsx");
        exporter.write(usage, Optional.empty(), file);
        try (XSSFWorkbook book = new XSSFWorkbook(Files.newInputStream(file))) {
            assertThat(book.getTable("list_usage_subscriptions_without_usage").getRowCount())
                    .isEqualTo(2);
            assertThat(book.getTable("list_usage_top_customers").getRowCount()).isGreaterThan(2);
        }
    }

    @Test
    void csvHoldsTheRowsExactly() throws IOException {
        Filter filter = new Filter.Contains(AzureUsage.METER_UNIT, "GB");
        Subject subject = Example.subject(Tab.USAGE, Locale.FRENCH, Example.partner(), filter);
        Path file = folder.resolve("usage.CSV");
        exporter.write(subject, Optional.empty(), file);
        List<List<@Nullable String>> read = CsvReader.read(Files.readString(file));
        List<Field> fields = AzureUsage.DATASET.fields();
        RowView rows = subject.rows();
        assertThat(read.getFirst()).isEqualTo(fields.stream().map(Field::name).toList());
        assertThat(read).hasSize(rows.size() + 1);
        for (int r = 0; r < rows.size(); r++) {
            List<@Nullable String> expected = new ArrayList<>();
            for (Field field : fields) {
                Object value = rows.value(r, field);
                expected.add(
                        switch (value) {
                            case null -> null;
                            case BigDecimal number -> number.toPlainString();
                            case String text when text.startsWith("=") -> "'" + text;
                            default -> value.toString();
                        });
            }
            assertThat(read.get(r + 1)).isEqualTo(expected);
        }
    }

    @Test
    void eachChartCanBeExportedAlone() throws IOException {
        for (ChartSpec chart : Charts.of(Tab.USAGE)) {
            Path csv = folder.resolve(chart.id() + ".csv");
            Path xlsx = folder.resolve(chart.id() + ".xlsx");
            Path png = folder.resolve(chart.id() + ".png");
            exporter.write(usage, Optional.of(chart.id()), csv);
            exporter.write(usage, Optional.of(chart.id()), xlsx);
            exporter.write(usage, Optional.of(chart.id()), png);
            try (XSSFWorkbook book = new XSSFWorkbook(Files.newInputStream(xlsx))) {
                assertThat(book.getNumberOfSheets()).isEqualTo(2);
            }
            assertThat(Objects.requireNonNull(painted.picture).width()).isEqualTo(1200);
            assertThat(painted.texts()).contains("Azure usage: fetched 24 Jun 2026");
            assertThat(png).exists();
            assertThat(csv).exists();
        }
    }

    @Test
    void aTabBecomesAPosterThatSaysWhatIsInvented() {
        Path file = folder.resolve("usage.png");
        exporter.write(Example.subject(Tab.USAGE, Locale.ENGLISH, Partner.DEMO), Optional.empty(), file);
        assertThat(Objects.requireNonNull(painted.picture).width()).isEqualTo(1200);
        assertThat(painted.texts()).contains("INVENTED DATA").contains("data through 24 Jun 2026");
        exporter.write(usage, Optional.empty(), file);
        assertThat(painted.texts()).doesNotContain("INVENTED DATA");
    }

    @Test
    void wrongArgumentsAreNamed() {
        assertThat(problem(usage, Optional.empty(), folder.resolve("usage.xls")))
                .isEqualTo(new Problem.WrongArgument(
                        "--out", folder.resolve("usage.xls").toString(), ".xlsx, .csv, .png, .db or .sqlite"));
        assertThat(problem(usage, Optional.of("no-such"), folder.resolve("usage.png")))
                .isEqualTo(new Problem.WrongArgument(
                        "--chart",
                        "no-such",
                        Charts.of(Tab.USAGE).stream().map(ChartSpec::id).collect(Collectors.joining(", "))));
        Path missing = folder.resolve("missing");
        for (String ending : List.of(".xlsx", ".csv", ".png")) {
            assertThat(problem(usage, Optional.empty(), missing.resolve("usage" + ending)))
                    .isEqualTo(new Problem.FolderMissing(missing));
        }
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void whatWasNeverFetchedIsNoFileOfNothing() {
        InMemorySource nothing = new InMemorySource(Example.TODAY);
        for (String ending : List.of(".xlsx", ".csv", ".png")) {
            assertThat(problem(
                            Example.subject(nothing, Tab.USAGE, Locale.ENGLISH, Example.partner()),
                            Optional.empty(),
                            folder.resolve("usage" + ending)))
                    .isEqualTo(new Problem.NeverFetched(AzureUsage.DATASET));
        }
        InMemorySource half = Example.source().without(AzureUsage.DATASET, Freshness.Standing.NOT_FETCHED);
        assertThat(problem(
                        Example.subject(half, Tab.USAGE, Locale.ENGLISH, Example.partner()),
                        Optional.empty(),
                        folder.resolve("usage.csv")))
                .isEqualTo(new Problem.NeverFetched(AzureUsage.DATASET));
        assertThat(folder).isEmptyDirectory();
    }

    private static InMemorySource full() {
        InMemorySource source = Example.source();
        Datasets.all().stream()
                .filter(dataset -> dataset != AzureUsage.DATASET && dataset != Subscriptions.DATASET)
                .forEach(dataset -> source.put(dataset, List.of()));
        return source;
    }

    private Problem problem(Subject subject, Optional<String> chart, Path file) {
        try {
            exporter.write(subject, chart, file);
        } catch (ProblemException e) {
            return e.problem();
        }
        throw new AssertionError("No problem");
    }
}
