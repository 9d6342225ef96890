package dev.partnerlens.explore;

import dev.partnerlens.core.Dataset;
import dev.partnerlens.core.Measure;
import dev.partnerlens.core.TextField;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Amounts of one set, which are only ever added within one currency; rows without an amount do not count. */
record Cost(Dataset set, TextField currency, Measure amount) {
    /** How many entries a list has in each currency. */
    private static final int PLACES = 5;

    /** The sum in its currency; of several the sums one by one and no value. */
    NowReading total(Lens lens) {
        SetRows rows = known(lens.rows(set));
        List<Total> totals = Total.of(rows, List.of(currency), List.of(), amount);
        List<Map<String, @Nullable Object>> items = totals.stream()
                .map(total -> new Item()
                        .put(currency, total.texts().getFirst())
                        .put(amount, total.sum(0))
                        .built())
                .toList();
        return new NowReading(value(totals), rows.rows().size(), currency(totals), items);
    }

    private static @Nullable BigDecimal value(List<Total> totals) {
        return switch (totals.size()) {
            case 0 -> BigDecimal.ZERO;
            case 1 -> totals.getFirst().sum(0);
            default -> null;
        };
    }

    /** What amounts of those currencies are in; each total's first text names one. */
    static KpiResult.Currency currency(List<Total> totals) {
        return switch (totals.size()) {
            case 0 -> new KpiResult.Currency.None();
            case 1 -> new KpiResult.Currency.One(totals.getFirst().texts().getFirst());
            default -> new KpiResult.Currency.Several();
        };
    }

    /** The rows with an amount. */
    SetRows known(SetRows rows) {
        return rows.where(row -> !rows.table().decimal(amount).isAbsent(row));
    }

    /** Which ones are above zero, an id of nobody left out. */
    SetRows spending(Lens lens) {
        SetRows rows = lens.rows(set);
        return new SetRows(rows.table(), rows.table().decimal(amount).positive(rows.rows()));
    }

    /**
     * The five that cost most in each currency, most first, equal ones by name, none that costs nothing; the number is
     * how many are listed.
     *
     * @param key what is listed; of an id, rows without one are nobody's and left out
     */
    NowReading top(Lens lens, TextField key, TextField... labels) {
        Map<String, List<Total>> byCurrency = new LinkedHashMap<>();
        for (Total total : Total.of(known(lens.rows(set)), List.of(currency, key), List.of(labels), amount)) {
            boolean somebody =
                    key.kind() != TextField.Kind.ID || !total.same().get(1).isEmpty();
            if (somebody && total.sum(0).signum() > 0) {
                byCurrency
                        .computeIfAbsent(total.same().getFirst(), _ -> new ArrayList<>())
                        .add(total);
            }
        }
        List<Total> listed = byCurrency.values().stream().flatMap(Cost::dearest).toList();
        long different =
                listed.stream().map(total -> total.same().get(1)).distinct().count();
        return NowReading.count(different)
                .listing(listed.stream().map(total -> item(total, key, labels)).toList());
    }

    private static Stream<Total> dearest(List<Total> totals) {
        return totals.stream()
                .sorted(Comparator.comparing((Total total) -> total.sum(0))
                        .reversed()
                        .thenComparing(total -> total.same().get(1)))
                .limit(PLACES);
    }

    private Map<String, @Nullable Object> item(Total total, TextField key, TextField... labels) {
        Item item = new Item()
                .put(currency, total.texts().getFirst())
                .text(key, total.texts().get(1));
        for (int i = 0; i < labels.length; i++) {
            item.text(labels[i], total.texts().get(2 + i));
        }
        return item.put(amount, total.sum(0)).built();
    }

    /** How the sum stood on the same day of the billing period before, as far as a sync of just that day saw it. */
    Optional<KpiResult.Change> sinceMonthBefore(Practice practice, Scope scope, NowReading now) {
        LocalDate day = scope.today().minusMonths(1);
        boolean direct = scope.filters().stream()
                .allMatch(filter ->
                        practice.reach(set, filter) == Reach.DIRECT || practice.reach(set, filter) == Reach.IGNORED);
        if (!direct || !(now.currency() instanceof KpiResult.Currency.One(var name))) {
            return Optional.empty();
        }
        return practice.then(day, List.of(set))
                .filter(then -> then.freshness(set).through().equals(Optional.of(day)))
                .map(then -> total(new Lens(
                        then,
                        day,
                        scope.filters().stream()
                                .filter(filter -> practice.reach(set, filter) == Reach.DIRECT)
                                .toList())))
                .filter(then ->
                        then.currency() instanceof KpiResult.Currency.One(var before) && currency.same(before, name))
                .flatMap(then -> change(then.value(), now.value()));
    }

    static Optional<KpiResult.Change> change(@Nullable BigDecimal before, @Nullable BigDecimal now) {
        if (before == null || now == null) {
            return Optional.empty();
        }
        BigDecimal percent = before.signum() == 0 ? null : Reading.percent(now.subtract(before), before);
        return Optional.of(new KpiResult.Change(before, now, percent));
    }
}
