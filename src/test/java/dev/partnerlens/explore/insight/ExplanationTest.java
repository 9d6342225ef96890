package dev.partnerlens.explore.insight;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.partnerlens.core.Dataset;
import dev.partnerlens.core.Measure;
import dev.partnerlens.core.Period;
import dev.partnerlens.core.Row;
import dev.partnerlens.core.TextField;
import dev.partnerlens.core.dataset.AzureUsage;
import dev.partnerlens.core.dataset.Datasets;
import dev.partnerlens.explore.InMemorySource;
import dev.partnerlens.explore.InventedPartner;
import dev.partnerlens.explore.Practice;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Contributions against sums made row by row. */
class ExplanationTest {
    private static final LocalDate TODAY = InventedPartner.TODAY;

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void contributionsAddUpExactlyInEverySet(long seed) {
        InventedPartner partner = new InventedPartner(seed);
        Practice practice = Practice.load(partner.source(), Datasets.all(), TODAY);
        Random random = new Random(seed);
        for (Dataset set : Datasets.all()) {
            List<Optional<Measure>> measures =
                    new ArrayList<>(set.measures().stream().map(Optional::of).toList());
            measures.add(Optional.empty());
            for (Optional<Measure> measure : measures) {
                ChangeQuestion asked = new ChangeQuestion(
                        set, measure, period(random), period(random), List.of(), texts(set), 1 + random.nextInt(5));
                check(Explanation.of(practice, asked), partner.rows(set));
            }
        }
    }

    private static void check(Explanation explained, List<Row> rows) {
        ChangeQuestion asked = explained.question();
        for (Explanation.Change change : explained.changes()) {
            BigDecimal before = sum(asked, rows, asked.before(), change.unit(), _ -> true);
            BigDecimal after = sum(asked, rows, asked.after(), change.unit(), _ -> true);
            assertThat(change.before()).isEqualByComparingTo(before);
            assertThat(change.after()).isEqualByComparingTo(after);
            assertThat(change.difference()).isEqualByComparingTo(after.subtract(before));
            assertThat(change.dimensions()).hasSameSizeAs(asked.by());
            for (Dimension dimension : change.dimensions()) {
                BigDecimal parts = dimension.contributions().stream()
                        .map(Contribution::difference)
                        .reduce(BigDecimal.ZERO, BigDecimal::add)
                        .add(dimension
                                .others()
                                .map(Dimension.Others::difference)
                                .orElse(BigDecimal.ZERO));
                assertThat(parts).isEqualByComparingTo(change.difference());
                assertThat(dimension.contributions().size()
                                + dimension
                                        .others()
                                        .map(Dimension.Others::values)
                                        .orElse(0))
                        .isEqualTo(dimension.values());
                assertThat(dimension.spread()).isBetween(BigDecimal.ZERO, BigDecimal.valueOf(100));
                for (Contribution one : dimension.contributions()) {
                    assertThat(one.before())
                            .isEqualByComparingTo(sum(
                                    asked,
                                    rows,
                                    asked.before(),
                                    change.unit(),
                                    row -> value(row, dimension.field())
                                            .equals(plain(dimension.field(), one.value()))));
                }
            }
        }
        Map<String, BigDecimal> perUnit = new TreeMap<>();
        explained.changes().forEach(change -> perUnit.put(change.unit().orElse(""), change.difference()));
        assertThat(perUnit).hasSameSizeAs(explained.changes());
    }

    private static BigDecimal sum(
            ChangeQuestion asked, List<Row> rows, Period days, Optional<String> unit, Function<Row, Boolean> which) {
        return rows.stream()
                .filter(row -> Optional.ofNullable(row.date(asked.dataset().date()))
                        .filter(time -> days.contains(time.toLocalDate()))
                        .isPresent())
                .filter(row -> unit.isEmpty()
                        || unit.get()
                                .equals(Optional.ofNullable(row.text(asked.measure()
                                                .orElseThrow()
                                                .unit()
                                                .orElseThrow()))
                                        .orElse("")))
                .filter(which::apply)
                .map(row -> asked.measure()
                        .map(measure -> Optional.ofNullable(row.number(measure)).orElse(BigDecimal.ZERO))
                        .orElse(BigDecimal.ONE))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private static String value(Row row, TextField field) {
        return plain(field, Optional.ofNullable(row.text(field)).orElse(""));
    }

    private static String plain(TextField field, String value) {
        return field.exact() ? value : value.toLowerCase(Locale.ROOT);
    }

    private static List<TextField> texts(Dataset set) {
        return set.fields().stream()
                .filter(TextField.class::isInstance)
                .map(TextField.class::cast)
                .limit(6)
                .toList();
    }

    private static Period period(Random random) {
        LocalDate from = TODAY.minusDays(random.nextInt(300));
        return new Period(from, from.plusDays(random.nextInt(90)));
    }

    @Test
    void namesWhatIsNewAndWhatIsLost() {
        Explanation.Change change = explained(
                        row("a", "Contoso", 1, "Storage", "GB", 5),
                        row("a", "Contoso", 11, "Storage", "GB", 8),
                        row("b", "Fabrikam", 2, "Storage", "GB", 4),
                        row("c", "Litware", 12, "Backup", "GB", 6))
                .changes()
                .getFirst();
        assertThat(change.difference()).isEqualByComparingTo("5");
        Dimension customers = dimension(change, AzureUsage.CUSTOMER_TENANT_ID);
        assertThat(customers.contributions())
                .extracting(Contribution::name)
                .containsExactly(Optional.of("Litware"), Optional.of("Fabrikam"), Optional.of("Contoso"));
        assertThat(customers.contributions())
                .extracting(Contribution::presence)
                .containsExactly(Contribution.Presence.NEW, Contribution.Presence.LOST, Contribution.Presence.STAYED);
        assertThat(customers.contributions())
                .extracting(one -> one.share().orElseThrow().intValue())
                .containsExactly(120, -80, 60);
        assertThat(customers.fresh()).isEqualTo(1);
        assertThat(customers.gone()).isEqualTo(1);
    }

    @Test
    void theFieldThatMovedUnlikeItsSizesExplainsMost() {
        // Each category doubles, whatever its size: all of it comes from one customer of two.
        Explanation.Change change = explained(
                        row("a", "Contoso", 1, "Storage", "GB", 10),
                        row("b", "Fabrikam", 1, "Storage", "GB", 10),
                        row("a", "Contoso", 1, "Backup", "GB", 20),
                        row("b", "Fabrikam", 1, "Backup", "GB", 20),
                        row("a", "Contoso", 11, "Storage", "GB", 30),
                        row("b", "Fabrikam", 11, "Storage", "GB", 10),
                        row("a", "Contoso", 11, "Backup", "GB", 60),
                        row("b", "Fabrikam", 11, "Backup", "GB", 20))
                .changes()
                .getFirst();
        assertThat(change.dimensions().getFirst().field()).isEqualTo(AzureUsage.CUSTOMER_TENANT_ID);
        assertThat(dimension(change, AzureUsage.METER_CATEGORY).spread()).isEqualByComparingTo("0");
        assertThat(change.dimensions().getFirst().spread()).isEqualByComparingTo("33.3");
    }

    @Test
    void unitsAreNeverAdded() {
        Explanation explained = explained(
                row("a", "Contoso", 1, "Storage", "GB", 10),
                row("a", "Contoso", 11, "Storage", "GB", 12),
                row("a", "Contoso", 11, "Machines", "Hours", 7));
        assertThat(explained.changes())
                .extracting(
                        change -> change.unit().orElseThrow(),
                        change -> change.difference().intValue())
                .containsExactlyInAnyOrder(tuple("GB", 2), tuple("Hours", 7));
    }

    @Test
    void daysNotKnownAreSaid() {
        InMemorySource source = new InMemorySource(LocalDate.of(2026, 1, 31))
                .put(
                        AzureUsage.DATASET,
                        List.of(
                                row("a", "Contoso", 1, "Storage", "GB", 10),
                                row("a", "Contoso", 13, "Storage", "GB", 1)))
                .covering(
                        AzureUsage.DATASET,
                        new Period(LocalDate.of(2026, 1, 1), LocalDate.of(2026, 1, 8)),
                        new Period(LocalDate.of(2026, 1, 11), LocalDate.of(2026, 1, 20)));
        Explanation explained = explained(source, LocalDate.of(2026, 1, 13));
        assertThat(explained.unknownBefore()).containsExactly(period(9, 10));
        assertThat(explained.unknownAfter()).containsExactly(period(13, 20));
        assertThat(explained.doubtfulRows()).isEqualTo(1);
    }

    private static Explanation explained(Row... rows) {
        InMemorySource source = new InMemorySource(LocalDate.of(2026, 1, 31)).put(AzureUsage.DATASET, List.of(rows));
        return explained(source, LocalDate.of(2026, 2, 1));
    }

    private static Explanation explained(InMemorySource source, LocalDate today) {
        return Explanation.of(
                Practice.load(source, List.of(AzureUsage.DATASET), today),
                new ChangeQuestion(
                        AzureUsage.DATASET,
                        Optional.of(AzureUsage.QUANTITY),
                        period(1, 10),
                        period(11, 20),
                        List.of(),
                        ChangeQuestion.usualFields(AzureUsage.DATASET),
                        ChangeQuestion.TOP));
    }

    private static Dimension dimension(Explanation.Change change, TextField field) {
        return change.dimensions().stream()
                .filter(one -> one.field().equals(field))
                .findFirst()
                .orElseThrow();
    }

    private static Period period(int from, int to) {
        return new Period(LocalDate.of(2026, 1, from), LocalDate.of(2026, 1, to));
    }

    private static Row row(String customer, String name, int day, String category, String unit, int quantity) {
        return Row.builder(AzureUsage.DATASET)
                .text(AzureUsage.CUSTOMER_TENANT_ID, customer)
                .text(AzureUsage.CUSTOMER_NAME, name)
                .text(AzureUsage.METER_CATEGORY, category)
                .text(AzureUsage.METER_UNIT, unit)
                .date(AzureUsage.USAGE_DATE, LocalDate.of(2026, 1, day).atStartOfDay())
                .number(AzureUsage.QUANTITY, BigDecimal.valueOf(quantity))
                .build();
    }
}
