package dev.partnerlens.explore;

import static org.assertj.core.api.Assertions.assertThat;

import dev.partnerlens.core.Dataset;
import dev.partnerlens.core.Filter;
import dev.partnerlens.core.Period;
import dev.partnerlens.core.PeriodPreset;
import dev.partnerlens.core.Row;
import dev.partnerlens.core.dataset.Activity;
import dev.partnerlens.core.dataset.AzureUsage;
import dev.partnerlens.core.dataset.CustomerSpending;
import dev.partnerlens.core.dataset.Datasets;
import dev.partnerlens.core.dataset.LicenseDeployment;
import dev.partnerlens.core.dataset.Subscriptions;
import java.math.BigDecimal;
import java.math.MathContext;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Every KPI of random partners, in random periods under random filters, against plain loops over the rows. */
class KpiOracleTest {
    private static final LocalDate TODAY = InventedPartner.TODAY;
    private static final int SCOPES = 12;

    /** What most filters are of, in turn. */
    private static final List<Dataset> PREFERRED = List.of(
            Subscriptions.DATASET,
            AzureUsage.DATASET,
            CustomerSpending.DATASET,
            LicenseDeployment.DATASET,
            Activity.DATASET);

    /** Lists, whose number only counts their entries. */
    private static final Set<String> LISTS =
            Set.of("search.top-keywords", "activity.by-kind", "activity.by-user", "activity.by-customer");

    @ParameterizedTest
    @ValueSource(longs = {101, 102, 103, 104, 105, 106, 107, 108, 109, 110})
    void everyKpiCountsWhatItsDefinitionSays(long seed) {
        InventedPartner partner = new InventedPartner(seed);
        Practice practice =
                Practice.load(seed % 2 == 0 ? partner.source() : partner.sourceBySeries(), Datasets.all(), TODAY);
        RandomFilters random = new RandomFilters(new Random(seed), partner);
        for (int i = 0; i < SCOPES; i++) {
            Period period = i == 0 ? PeriodPreset.DEFAULT.until(TODAY) : random.period();
            List<Filter> filters = i < 3 ? List.of() : random.some(PREFERRED.get(i % PREFERRED.size()));
            PlainKpis plain = new PlainKpis(partner, filters);
            PlainStandings earlier = new PlainStandings(partner, filters, TODAY.minusDays(30));
            Scope scope = new Scope(TODAY, period, filters);
            for (Kpi kpi : Kpis.all()) {
                KpiResult result = kpi.evaluate(practice, scope);
                if (kpi.id().equals("usage.top-customers")) {
                    assertTopCustomers(result, plain.used(period));
                } else {
                    assertSame(result.value(), plain.value(kpi.id(), period, TODAY), kpi.id(), scope);
                    assertHistory(result, plain, earlier, scope);
                }
            }
            assertSeries(practice, plain, scope);
            assertItems(practice, scope);
            assertMoney(practice, plain.money(), scope);
        }
    }

    private static void assertSame(@Nullable BigDecimal value, @Nullable BigDecimal expected, String id, Scope scope) {
        if (value == null || expected == null) {
            assertThat(value).as("%s in %s", id, scope).isEqualTo(expected);
        } else {
            assertThat(value).as("%s in %s", id, scope).isEqualByComparingTo(expected);
        }
    }

    /** Sums of each currency, and who stands in the lists in which order. */
    private static void assertMoney(Practice practice, PlainMoney plain, Scope scope) {
        Map<String, BigDecimal> sums = new TreeMap<>();
        for (Map<String, @Nullable Object> item :
                evaluate(practice, scope, "spending.total").items()) {
            sums.put(folded(item.get(CustomerSpending.CURRENCY.name())), (BigDecimal)
                    Objects.requireNonNull(item.get(CustomerSpending.TOTAL_COST.name())));
        }
        Map<String, BigDecimal> expected = plain.totals(CustomerSpending.DATASET);
        assertThat(sums.keySet()).isEqualTo(expected.keySet());
        sums.forEach((currency, sum) -> assertThat(sum).isEqualByComparingTo(expected.get(currency)));
        PlainMoney.LISTS.forEach((id, list) -> {
            Map<String, List<String>> places = new TreeMap<>();
            for (Map<String, @Nullable Object> item :
                    evaluate(practice, scope, id).items()) {
                Object key = item.get(list.key().name());
                places.computeIfAbsent(folded(item.get(CustomerSpending.CURRENCY.name())), _ -> new ArrayList<>())
                        .add(list.key().exact() ? Objects.toString(key, "") : folded(key));
            }
            assertThat(places).as("%s in %s", id, scope).isEqualTo(plain.places(list));
        });
    }

    private static String folded(@Nullable Object text) {
        return Objects.toString(text, "").toLowerCase(Locale.ROOT);
    }

    /** The 30 days before the last 30; filters that pick days leave nothing to compare. */
    private static void assertBefore(KpiResult result, PlainStandings earlier, Scope scope) {
        boolean picksDays =
                scope.filters().stream().anyMatch(filter -> filter.field().equals(AzureUsage.USAGE_DATE));
        assertThat(result.previousPeriod().map(KpiResult.Change::before))
                .isEqualTo(
                        picksDays
                                ? Optional.empty()
                                : Optional.ofNullable(earlier.value(result.kpi().id(), scope.period())));
    }

    private static void assertHistory(KpiResult result, PlainKpis plain, PlainStandings earlier, Scope scope) {
        String id = result.kpi().id();
        boolean compared =
                result.kpi().basis() == Kpi.Basis.PERIOD || result.kpi().basis() == Kpi.Basis.PERIOD_END;
        boolean percent = result.kpi().unit() == Kpi.Unit.PERCENT;
        boolean mean = percent || result.kpi().unit() == Kpi.Unit.DAYS;
        if (LISTS.contains(id) || !compared) {
            if (id.equals("usage.active-30d")) {
                assertBefore(result, earlier, scope);
            } else {
                assertThat(result.previousPeriod()).isEmpty();
            }
            assertThat(result.firstToLastMonth()).isEmpty();
            assertThat(result.months()).isEmpty();
            return;
        }
        Period period = scope.period();
        result.months().forEach(point -> {
            LocalDate end = point.day().withDayOfMonth(point.day().lengthOfMonth());
            LocalDate last = end.isAfter(period.to()) ? period.to() : end;
            assertSame(
                    point.values().get(KpiResult.Point.VALUE),
                    plain.value(id, new Period(point.day(), last), TODAY),
                    id,
                    scope);
            assertThat(point.partial())
                    .isEqualTo(point.day().getDayOfMonth() > 1 || last.isBefore(end) || !last.isBefore(TODAY));
        });
        Period before =
                new Period(period.from().minusDays(period.days()), period.from().minusDays(1));
        // A filter that picks days by itself leaves nothing to compare with.
        boolean picked = scope.filters().stream()
                .anyMatch(filter -> result.kpi().sets().stream()
                        .anyMatch(set -> set.date().name().equals(filter.field().name())));
        if (!mean) {
            assertThat(result.previousPeriod().isPresent())
                    .isEqualTo(!picked && !before.to().isAfter(TODAY));
        }
        result.previousPeriod()
                .ifPresent(change -> assertChange(
                        change,
                        Objects.requireNonNull(plain.value(id, before, TODAY)),
                        Objects.requireNonNull(plain.value(id, period, TODAY)),
                        percent));
        List<Period> full = period.fullMonths().stream()
                .filter(month -> month.to().isBefore(TODAY))
                .toList();
        if (!mean) {
            assertThat(result.firstToLastMonth().isPresent()).isEqualTo(!picked && full.size() > 1);
        }
        result.firstToLastMonth()
                .ifPresent(change -> assertChange(
                        change,
                        Objects.requireNonNull(plain.value(id, full.getFirst(), TODAY)),
                        Objects.requireNonNull(plain.value(id, full.getLast(), TODAY)),
                        percent));
    }

    private static void assertChange(KpiResult.Change change, BigDecimal before, BigDecimal now, boolean points) {
        assertThat(change.before()).isEqualByComparingTo(before);
        assertThat(change.now()).isEqualByComparingTo(now);
        BigDecimal percent = change.percent();
        if (points) {
            assertThat(percent).isEqualByComparingTo(now.subtract(before));
        } else if (before.signum() == 0) {
            assertThat(percent).isNull();
        } else {
            assertThat(percent)
                    .isEqualByComparingTo(
                            now.subtract(before).multiply(new BigDecimal(100)).divide(before, MathContext.DECIMAL128));
        }
    }

    private static void assertSeries(Practice practice, PlainKpis plain, Scope scope) {
        series(practice, scope, "usage.active-subscriptions")
                .forEach((day, value) -> assertThat(value).isEqualByComparingTo(plain.aliveOn(day)));
        series(practice, scope, "usage.deprovisioned-subscriptions")
                .forEach((day, value) -> assertThat(value).isEqualByComparingTo(plain.deprovisionedOn(day)));
        Map<LocalDate, BigDecimal> added = series(practice, scope, "usage.new-customers");
        added.forEach(
                (day, value) -> assertThat(value).isEqualTo(BigDecimal.valueOf(plain.newCustomers(Period.day(day)))));
        long days = scope.period()
                .intersection(new Period(LocalDate.of(2000, 1, 1), TODAY))
                .map(Period::days)
                .orElse(0L);
        assertThat(added).hasSize((int) days);
    }

    private static Map<LocalDate, BigDecimal> series(Practice practice, Scope scope, String id) {
        Map<LocalDate, BigDecimal> values = new HashMap<>();
        for (KpiResult.Point point : evaluate(practice, scope, id).series()) {
            values.putAll(Map.of(point.day(), point.values().getOrDefault(KpiResult.Point.VALUE, BigDecimal.TEN)));
        }
        return values;
    }

    private static void assertItems(Practice practice, Scope scope) {
        KpiResult result = evaluate(practice, scope, "usage.subscriptions-without-usage");
        assertThat(BigDecimal.valueOf(result.items().size())).isEqualTo(result.value());
        assertThat(result.items())
                .allSatisfy(item ->
                        assertThat(item).containsKeys(Subscriptions.ID.name(), Subscriptions.CUSTOMER_NAME.name()));
    }

    /** The same lists found by taking the largest sum out again and again. */
    private static void assertTopCustomers(KpiResult result, List<Row> usage) {
        Map<List<@Nullable String>, Map<String, BigDecimal>> sums = new HashMap<>();
        for (Row row : usage) {
            String customer = PlainKpis.id(row, AzureUsage.CUSTOMER_TENANT_ID);
            BigDecimal quantity = row.number(AzureUsage.QUANTITY);
            if (!customer.isEmpty()) {
                List<@Nullable String> kind = new ArrayList<>();
                kind.add(row.text(AzureUsage.METER_CATEGORY));
                String unit = row.text(AzureUsage.METER_UNIT);
                kind.add(unit == null ? "" : unit);
                sums.computeIfAbsent(kind, _ -> new HashMap<>())
                        .merge(customer, quantity == null ? BigDecimal.ZERO : quantity, BigDecimal::add);
            }
        }
        Set<String> listed = new HashSet<>();
        Set<List<Object>> expected = new HashSet<>();
        sums.forEach((kind, byCustomer) -> {
            for (int place = 0; place < 5 && !byCustomer.isEmpty(); place++) {
                String best = byCustomer.keySet().iterator().next();
                for (Map.Entry<String, BigDecimal> one : byCustomer.entrySet()) {
                    int order = one.getValue().compareTo(byCustomer.getOrDefault(best, BigDecimal.ZERO));
                    if (order > 0 || (order == 0 && one.getKey().compareTo(best) < 0)) {
                        best = one.getKey();
                    }
                }
                BigDecimal quantity = byCustomer.getOrDefault(best, BigDecimal.ZERO);
                expected.add(List.of(kind.toString(), best, quantity.stripTrailingZeros()));
                listed.add(best);
                byCustomer.remove(best);
            }
        });
        Set<List<Object>> found = new HashSet<>();
        for (Map<String, @Nullable Object> item : result.items()) {
            List<@Nullable Object> kind = new ArrayList<>();
            kind.add(item.get(AzureUsage.METER_CATEGORY.name()));
            kind.add(item.get(AzureUsage.METER_UNIT.name()));
            found.add(List.of(
                    kind.toString(),
                    String.valueOf(item.get(AzureUsage.CUSTOMER_TENANT_ID.name()))
                            .toLowerCase(Locale.ROOT),
                    new BigDecimal(String.valueOf(item.get(AzureUsage.QUANTITY.name()))).stripTrailingZeros()));
        }
        assertThat(found).isEqualTo(expected);
        assertThat(result.value()).isEqualTo(BigDecimal.valueOf(listed.size()));
    }

    private static KpiResult evaluate(Practice practice, Scope scope, String id) {
        return Kpis.byId(id).orElseThrow().evaluate(practice, scope);
    }
}
