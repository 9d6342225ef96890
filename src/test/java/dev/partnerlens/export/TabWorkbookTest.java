package dev.partnerlens.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.partnerlens.chart.ChartModel;
import dev.partnerlens.chart.ChartState;
import dev.partnerlens.chart.TableTwin;
import dev.partnerlens.core.Dataset;
import dev.partnerlens.core.Filter;
import dev.partnerlens.core.Freshness;
import dev.partnerlens.core.Partner;
import dev.partnerlens.core.Tab;
import dev.partnerlens.core.dataset.AzureUsage;
import dev.partnerlens.core.dataset.CustomerSpending;
import dev.partnerlens.core.dataset.IndirectResellers;
import dev.partnerlens.core.dataset.PartnerSpending;
import dev.partnerlens.core.dataset.Subscriptions;
import dev.partnerlens.explore.KpiResult;
import dev.partnerlens.explore.Kpis;
import dev.partnerlens.explore.RowView;
import dev.partnerlens.explore.TabContent;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFTable;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The workbook of a tab holds what the tab shows, and says where it comes from. */
class TabWorkbookTest {
    private static final String PROGRAM = "PartnerLens 1.0.0";

    @TempDir
    Path folder;

    @Test
    void rowsAreThoseOfTheTab() throws IOException {
        for (Tab tab : List.of(Tab.USAGE, Tab.SUBSCRIPTIONS)) {
            Filter filter = new Filter.AnyOf(AzureUsage.CUSTOMER_NAME, List.of("Contoso 1"));
            Subject subject = Example.subject(tab, Locale.ENGLISH, Example.partner(), filter);
            Dataset dataset = TabContent.of(tab).rows();
            RowView rows = subject.practice()
                    .rows(
                            dataset,
                            TabContent.of(tab).rowsWithin(Example.PERIOD),
                            subject.scope().filters());
            assertThat(rows.size()).isPositive();
            try (XSSFWorkbook book = write(subject)) {
                XSSFTable table = book.getTable(tab == Tab.USAGE ? "azure_usage" : "subscriptions");
                XSSFSheet sheet = table.getXSSFSheet();
                assertThat(table.getEndRowIndex()).isEqualTo(rows.size());
                for (int r = 0; r < rows.size(); r++) {
                    for (int f = 0; f < dataset.fields().size(); f++) {
                        assertSame(
                                sheet.getRow(r + 1).getCell(f),
                                rows.value(r, dataset.fields().get(f)));
                    }
                }
            }
        }
    }

    @Test
    void kpisAreNumbersAndWhatIsNotKnownIsBlank() throws IOException {
        Subject subject = Example.subject(
                Example.source().withhold(Subscriptions.DATASET, Subscriptions.CHURN_RISK),
                Tab.USAGE,
                Locale.ENGLISH,
                Example.partner());
        try (XSSFWorkbook book = write(subject)) {
            XSSFTable table = book.getTable("kpis");
            int known = 0;
            int unknown = 0;
            for (KpiResult result : kpis(subject)) {
                Row row = table.getXSSFSheet().getRow(table.getStartRowIndex() + 1 + known + unknown);
                assertThat(row.getCell(12).getStringCellValue())
                        .isEqualTo(result.kpi().id());
                BigDecimal value = result.value();
                if (value == null) {
                    unknown++;
                    assertBlank(row.getCell(1));
                    assertThat(row.getCell(3).getStringCellValue()).isNotEmpty();
                } else {
                    known++;
                    assertThat(row.getCell(1).getNumericCellValue()).isEqualTo(value.doubleValue());
                }
            }
            assertThat(known).isPositive();
            assertThat(unknown).isPositive();
        }
    }

    @Test
    void eachChartHasItsFigures() throws IOException {
        List<List<@Nullable Object>> rows = List.of(
                Arrays.asList(LocalDate.of(2026, 5, 1), "=cmd", new BigDecimal("-0.02"), new BigDecimal(3)),
                Arrays.asList(LocalDate.of(2026, 6, 1), null, null, new BigDecimal(4)));
        ChartModel empty = new ChartModel(
                "not-drawn",
                "Not drawn",
                "",
                new ChartState(ChartState.Kind.NOT_FETCHED, "Not fetched", "Sync first."),
                Optional.empty(),
                List.of(),
                List.of(),
                "",
                new TableTwin(List.of(), List.of()));
        Subject subject = Example.subject(Tab.USAGE, Locale.ENGLISH, Example.partner());
        try (XSSFWorkbook book = write(subject, List.of(Example.chart("by-month", "By month", rows), empty))) {
            XSSFTable table = book.getTable("chart_by_month");
            XSSFSheet sheet = table.getXSSFSheet();
            assertThat(sheet.getSheetName()).isEqualTo("By month");
            Row first = sheet.getRow(table.getStartRowIndex() + 1);
            assertThat(first.getCell(0).getLocalDateTimeCellValue()).isEqualTo(LocalDateTime.of(2026, 5, 1, 0, 0));
            assertThat(first.getCell(1).getStringCellValue()).isEqualTo("=cmd");
            assertThat(first.getCell(1).getCellStyle().getQuotePrefixed()).isTrue();
            assertThat(first.getCell(2).getNumericCellValue()).isEqualTo(-0.02);
            assertBlank(sheet.getRow(table.getEndRowIndex()).getCell(2));
            assertThat(texts(sheet)).contains("By month", "Subtitle", "A note");
            assertThat(texts(book.getSheet("Not drawn"))).contains("Not fetched", "Sync first.");
            assertThat(book.getSheet("Not drawn").getTables()).isEmpty();
        }
    }

    @Test
    void whereItComesFromIsToldWithTypes() throws IOException {
        Filter filter = new Filter.AnyOf(AzureUsage.CUSTOMER_NAME, List.of("Contoso 1"));
        Subject subject = Example.subject(Tab.USAGE, Locale.ENGLISH, Example.partner(), filter);
        try (XSSFWorkbook book = write(subject)) {
            XSSFSheet sheet = book.getSheetAt(book.getNumberOfSheets() - 1);
            Map<String, Cell> about = about(sheet);
            assertThat(about("Written by", about)).isEqualTo(PROGRAM);
            assertThat(at(about, "Written at (UTC)").getLocalDateTimeCellValue())
                    .isEqualTo(LocalDateTime.of(2026, 6, 24, 6, 42));
            assertThat(about("Partner", about)).isEqualTo("contoso");
            assertThat(about("Cloud", about)).isEqualTo("Global");
            assertThat(about("Page", about)).isEqualTo("Usage");
            assertThat(at(about, "Period from (UTC)").getLocalDateTimeCellValue())
                    .isEqualTo(Example.PERIOD.from().atStartOfDay());
            assertThat(about("Filter", about)).isEqualTo("Customer: Contoso 1");
            assertThat(at(about, "Rows in this file").getNumericCellValue()).isEqualTo(20);
            assertThat(about("For the period", about))
                    .isEqualTo("Not complete: the last day of the period is not over");
            assertThat(at(about, "Data through (UTC)").getLocalDateTimeCellValue())
                    .isEqualTo(Example.TODAY.atStartOfDay());
            assertThat(texts(sheet))
                    .contains("Data: Azure usage", "Data: Subscriptions")
                    .contains("Quantity comes in several units. Add it up within one unit only.")
                    .doesNotContain("INVENTED");
            assertThat(at(about, "Sum of Quantity, unit 1 GB").getNumericCellValue())
                    .isEqualTo(sum(subject, "1 GB"));
            assertThat(about.keySet()).containsAll(sheetNames(book).subList(0, book.getNumberOfSheets() - 1));
        }
    }

    @Test
    void inventedDataSaySoOnEverySheet() throws IOException {
        Subject subject = Example.subject(Tab.SUBSCRIPTIONS, Locale.ENGLISH, Partner.DEMO);
        try (XSSFWorkbook book = write(subject, List.of(Example.chart("c", "C", List.of())))) {
            for (int s = 0; s < book.getNumberOfSheets(); s++) {
                XSSFSheet sheet = book.getSheetAt(s);
                assertThat(sheet.getSheetName() + texts(sheet)).containsIgnoringCase("invented");
                assertThat(sheet.getFooter().getLeft()).contains("INVENTED");
            }
        }
    }

    @Test
    void aSetThatWasNeverFetchedIsNoEmptyTable() throws IOException {
        Subject subject = Example.subject(
                Example.source().without(AzureUsage.DATASET, Freshness.Standing.NOT_PERMITTED),
                Tab.USAGE,
                Locale.ENGLISH,
                Example.partner());
        try (XSSFWorkbook book = write(subject)) {
            assertThat(book.getTable("azure_usage")).isNull();
            assertThat(texts(book.getSheet("Azure usage"))).contains("not permitted to this account");
        }
    }

    @Test
    void aChartAloneStillTellsWhereItComesFrom() throws IOException {
        Path file = folder.resolve("chart.xlsx");
        Subject subject = Example.subject(Tab.USAGE, Locale.ENGLISH, Example.partner());
        new TabWorkbook(subject, PROGRAM, 1_000)
                .chart(Example.chart("c", "A chart", List.of()), new Replacement(subject.words()), file);
        try (XSSFWorkbook book = new XSSFWorkbook(Files.newInputStream(file))) {
            assertThat(sheetNames(book)).containsExactly("A chart", "About this file");
            assertThat(about("Chart", about(book.getSheetAt(1)))).isEqualTo("A chart");
        }
    }

    @Test
    void headingsAreInTheReadersLanguageAndTableNamesInNone() throws IOException {
        Subject subject = Example.subject(Tab.RESELLERS, Locale.FRENCH, Example.partner());
        Subject usage = Example.subject(Tab.USAGE, Locale.FRENCH, Example.partner());
        try (XSSFWorkbook book = write(usage)) {
            XSSFSheet sheet = book.getTable("azure_usage").getXSSFSheet();
            assertThat(sheet.getSheetName()).isEqualTo("Utilisation Azure");
            List<String> headers = new ArrayList<>();
            sheet.getRow(0).forEach(cell -> headers.add(cell.getStringCellValue()));
            assertThat(headers)
                    .containsExactlyElementsOf(AzureUsage.DATASET.fields().stream()
                            .map(field -> usage.words().field(AzureUsage.DATASET, field))
                            .toList());
            assertThat(about("\u00c9crit par", about(book.getSheet("\u00c0 propos de ce fichier"))))
                    .isEqualTo(PROGRAM);
        }
        assertThat(RowGrid.of(
                                IndirectResellers.DATASET,
                                subject.practice().rows(IndirectResellers.DATASET, Optional.empty(), List.of()),
                                "",
                                subject.words())
                        .columns())
                .anyMatch(column -> column.header().endsWith("(UTC)"));
    }

    @Test
    void aCostSaysInItsHeaderThatItIsAnEstimate() {
        Subject subject = Example.subject(Tab.USAGE, Locale.ENGLISH, Example.partner());
        assertThat(RowGrid.of(
                                PartnerSpending.DATASET,
                                subject.practice().rows(PartnerSpending.DATASET, Optional.empty(), List.of()),
                                "",
                                subject.words())
                        .columns())
                .extracting(Column::header, Column::kind)
                .contains(
                        tuple("Cost (estimate, Azure plan not included)", Column.Kind.DECIMAL),
                        tuple("Customers over budget", Column.Kind.COUNT));
        assertThat(RowGrid.of(
                                CustomerSpending.DATASET,
                                subject.practice().rows(CustomerSpending.DATASET, Optional.empty(), List.of()),
                                "",
                                subject.words())
                        .columns())
                .extracting(Column::header, Column::kind)
                .contains(
                        tuple("Cost (estimate)", Column.Kind.DECIMAL),
                        tuple("Cost in USD (estimate)", Column.Kind.DECIMAL),
                        tuple("Budget used %", Column.Kind.DECIMAL));
    }

    @Test
    void theSameTabGivesTheSameBytes() throws IOException {
        Path one = folder.resolve("one.xlsx");
        Path two = folder.resolve("two.xlsx");
        write(Example.subject(Tab.USAGE, Locale.ENGLISH, Partner.DEMO), List.of(), one);
        write(Example.subject(Tab.USAGE, Locale.ENGLISH, Partner.DEMO), List.of(), two);
        assertThat(one).hasSameBinaryContentAs(two);
    }

    private static double sum(Subject subject, String unit) {
        RowView rows = subject.rows();
        BigDecimal sum = BigDecimal.ZERO;
        for (int r = 0; r < rows.size(); r++) {
            if (unit.equals(rows.value(r, AzureUsage.METER_UNIT))
                    && rows.value(r, AzureUsage.QUANTITY) instanceof BigDecimal quantity) {
                sum = sum.add(quantity);
            }
        }
        return sum.doubleValue();
    }

    private static void assertSame(@Nullable Cell cell, @Nullable Object expected) {
        if (cell == null || expected == null) {
            assertThat(expected).isNull();
            assertBlank(cell);
            return;
        }
        Object actual = switch (expected) {
            case String _ -> cell.getStringCellValue();
            case Boolean _ -> cell.getBooleanCellValue();
            case LocalDate _ -> cell.getLocalDateTimeCellValue().toLocalDate();
            case LocalDateTime _ -> cell.getLocalDateTimeCellValue();
            case BigDecimal _ -> cell.getNumericCellValue();
            default -> throw new AssertionError(expected);
        };
        assertThat(actual).isEqualTo(expected instanceof BigDecimal number ? (Object) number.doubleValue() : expected);
    }

    private static void assertBlank(@Nullable Cell cell) {
        assertThat(cell == null || cell.getCellType() == CellType.BLANK).isTrue();
    }

    private static Map<String, Cell> about(XSSFSheet sheet) {
        Map<String, Cell> about = new HashMap<>();
        for (Row row : sheet) {
            if (row.getCell(1) != null) {
                about.putIfAbsent(row.getCell(0).getStringCellValue(), row.getCell(1));
            }
        }
        return about;
    }

    private static String about(String label, Map<String, Cell> about) {
        return at(about, label).getStringCellValue();
    }

    private static Cell at(Map<String, Cell> about, String label) {
        Cell cell = about.get(label);
        if (cell == null) {
            throw new AssertionError("No " + label + " in " + about.keySet());
        }
        return cell;
    }

    private static String texts(XSSFSheet sheet) {
        DataFormatter formatter = new DataFormatter(Locale.ROOT);
        StringBuilder texts = new StringBuilder();
        sheet.forEach(row -> row.forEach(
                cell -> texts.append(formatter.formatCellValue(cell)).append('\n')));
        return texts.toString();
    }

    private static List<String> sheetNames(XSSFWorkbook book) {
        List<String> names = new ArrayList<>();
        book.forEach(sheet -> names.add(sheet.getSheetName()));
        return names;
    }

    private static List<KpiResult> kpis(Subject subject) {
        return Kpis.of(subject.tab()).stream()
                .map(kpi -> kpi.evaluate(subject.practice(), subject.scope()))
                .toList();
    }

    private XSSFWorkbook write(Subject subject) throws IOException {
        return write(subject, List.of());
    }

    private XSSFWorkbook write(Subject subject, List<ChartModel> charts) throws IOException {
        Path file = folder.resolve(subject.tab().id() + ".xlsx");
        write(subject, charts, file);
        return new XSSFWorkbook(Files.newInputStream(file));
    }

    private static void write(Subject subject, List<ChartModel> charts, Path file) {
        new TabWorkbook(subject, PROGRAM, 1_000).tab(kpis(subject), charts, new Replacement(subject.words()), file);
    }
}
