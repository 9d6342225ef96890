package dev.partnerlens.explore;

import static org.assertj.core.api.Assertions.assertThat;

import dev.partnerlens.core.Dataset;
import dev.partnerlens.core.Filter;
import dev.partnerlens.core.GroupBy;
import dev.partnerlens.core.Period;
import dev.partnerlens.core.Query;
import dev.partnerlens.core.Row;
import dev.partnerlens.core.TextField;
import dev.partnerlens.core.dataset.AzureUsage;
import dev.partnerlens.core.spelling.Grouped;
import dev.partnerlens.core.spelling.Spellings;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Spellings counted as one answer as if the rows had been sent that way; the rows themselves stay as sent. */
class SpellingsTest {
    private static final Dataset USAGE = AzureUsage.DATASET;
    private static final LocalDate TODAY = LocalDate.of(2026, 6, 24);
    private static final TextField LOCATION = AzureUsage.RESOURCE_LOCATION;
    private static final TextField UNIT = AzureUsage.METER_UNIT;
    private static final Map<String, String> LOCATIONS = Map.of("uswest", "West US", "WestUS", "West US");
    private static final Map<String, String> UNITS = Map.of("Units", "Unit");
    private static final Spellings WISHES = Spellings.of(List.of(
            new Spellings.Wish(USAGE, LOCATION, "uswest", "West US"),
            new Spellings.Wish(USAGE, LOCATION, "WestUS", "West US"),
            new Spellings.Wish(USAGE, UNIT, "Units", "Unit")));

    @Test
    void answersAreThoseOfRowsSentThatWay() {
        for (int seed = 1; seed <= 30; seed++) {
            Random random = new Random(seed);
            List<Row> sent = rows(random, false);
            Practice grouped = Practice.load(source(sent), List.of(USAGE), WISHES, TODAY);
            Practice respelled = Practice.load(source(rows(new Random(seed), true)), List.of(USAGE), TODAY);

            for (List<GroupBy> groups : List.of(
                    List.<GroupBy>of(),
                    List.of(GroupBy.of(LOCATION)),
                    List.of(GroupBy.of(UNIT), GroupBy.of(LOCATION)))) {
                for (List<Filter> filters : filters()) {
                    List<Filter> respelledFilters =
                            filters.stream().map(SpellingsTest::respelled).toList();
                    Answer answer = grouped.ask(query(groups, filters));
                    Answer expected = respelled.ask(query(groups, respelledFilters));
                    assertThat(answer.rows()).isEqualTo(expected.rows());
                    assertThat(answer.byUnit()).isEqualTo(expected.byUnit());
                    assertThat(answer.unit()).isEqualTo(expected.unit());
                }
            }
            assertThat(facet(grouped)).isEqualTo(facet(respelled));
        }
    }

    @Test
    void rowsKeepWhatWasSent() {
        List<Row> sent = rows(new Random(3), false);
        Practice grouped = Practice.load(source(sent), List.of(USAGE), WISHES, TODAY);
        RowView rows = grouped.rows(USAGE, Optional.empty(), List.of());
        List<@Nullable Object> locations = new ArrayList<>();
        for (int row = 0; row < rows.size(); row++) {
            locations.add(rows.value(row, LOCATION));
        }
        assertThat(locations)
                .isEqualTo(sent.stream().map(row -> row.text(LOCATION)).toList());
        RowView west = grouped.rows(USAGE, Optional.empty(), List.of(new Filter.AnyOf(LOCATION, List.of("WestUS"))));
        assertThat(west.size()).isEqualTo((int) sent.stream()
                .filter(row -> List.of("uswest", "WestUS", "West US").contains(String.valueOf(row.text(LOCATION))))
                .count());
    }

    @Test
    void tellsWhatIsGroupedAndOnlyThat() {
        Practice grouped = Practice.load(source(rows(new Random(3), false)), List.of(USAGE), WISHES, TODAY);
        assertThat(grouped.grouped(List.of(USAGE)))
                .containsExactly(
                        new Grouped(USAGE, LOCATION, "West US", List.of("WestUS", "uswest")),
                        new Grouped(USAGE, UNIT, "Unit", List.of("Units")));
        Practice respelled = Practice.load(source(rows(new Random(3), true)), List.of(USAGE), WISHES, TODAY);
        assertThat(respelled.grouped(List.of(USAGE))).isEmpty();
    }

    private static List<FacetValue> facet(Practice practice) {
        return practice.facet(USAGE, LOCATION, new Scope(TODAY, new Period(TODAY.minusDays(9), TODAY), List.of()));
    }

    private static List<List<Filter>> filters() {
        return List.of(
                List.of(),
                List.of(new Filter.AnyOf(LOCATION, List.of("West US"))),
                List.of(new Filter.AnyOf(LOCATION, List.of("uswest", "eastus"))),
                List.of(new Filter.NoneOf(LOCATION, List.of("WestUS"))),
                List.of(new Filter.AnyOf(UNIT, List.of("Units")), new Filter.NoneOf(LOCATION, List.of("eastus"))));
    }

    private static Query query(List<GroupBy> groups, List<Filter> filters) {
        return new Query(USAGE, groups, Optional.of(AzureUsage.QUANTITY), filters, Optional.empty());
    }

    private static Filter respelled(Filter filter) {
        return switch (filter) {
            case Filter.AnyOf(var field, var values) -> new Filter.AnyOf(field, respelled(values));
            case Filter.NoneOf(var field, var values) -> new Filter.NoneOf(field, respelled(values));
            default -> filter;
        };
    }

    private static List<String> respelled(List<String> values) {
        return values.stream()
                .map(value -> LOCATIONS.getOrDefault(value, UNITS.getOrDefault(value, value)))
                .toList();
    }

    private static InMemorySource source(List<Row> rows) {
        return new InMemorySource(TODAY).put(USAGE, rows);
    }

    private static List<Row> rows(Random random, boolean respelled) {
        List<Row> rows = new ArrayList<>();
        for (int i = 0; i < 200; i++) {
            String location = one(random, "uswest", "WestUS", "West US", "eastus", "", "westus2");
            String unit = one(random, "Unit", "Units", "Hours");
            Row.Builder row = Row.builder(USAGE);
            row.value(
                    USAGE.position(AzureUsage.USAGE_DATE),
                    TODAY.minusDays(i / 20).atStartOfDay());
            row.value(USAGE.position(LOCATION), respelled ? LOCATIONS.getOrDefault(location, location) : location);
            row.value(USAGE.position(UNIT), respelled ? UNITS.getOrDefault(unit, unit) : unit);
            row.value(USAGE.position(AzureUsage.QUANTITY), BigDecimal.valueOf(random.nextInt(1000), 2));
            rows.add(row.build());
        }
        rows.sort(Comparator.comparing(row -> Objects.requireNonNull(row.date(AzureUsage.USAGE_DATE))));
        return rows;
    }

    private static String one(Random random, String... texts) {
        return texts[random.nextInt(texts.length)];
    }
}
