package dev.partnerlens.explore.insight;

import dev.partnerlens.core.GroupBy;
import dev.partnerlens.core.Meaning;
import dev.partnerlens.core.Period;
import dev.partnerlens.core.TextField;
import dev.partnerlens.explore.Answer;
import dev.partnerlens.explore.Practice;
import dev.partnerlens.explore.column.Fold;
import dev.partnerlens.explore.insight.Contribution.Presence;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Both periods by the values of one field; ids and codes count as one whatever their case. */
final class ByValue {
    private final TextField field;
    private final Optional<Names> names;
    /** By unit, then by value in the form in which values compare. */
    private final Map<String, Map<String, Pair>> units = new LinkedHashMap<>();

    /** A value in both periods. */
    private static final class Pair {
        private final String value;
        private BigDecimal before = BigDecimal.ZERO;
        private BigDecimal after = BigDecimal.ZERO;
        private long rowsBefore;
        private long rowsAfter;

        Pair(String value) {
            this.value = value;
        }

        BigDecimal difference() {
            return after.subtract(before);
        }

        Presence presence() {
            return rowsBefore == 0 ? Presence.NEW : rowsAfter == 0 ? Presence.LOST : Presence.STAYED;
        }
    }

    private ByValue(TextField field, Optional<Names> names) {
        this.field = field;
        this.names = names;
    }

    static ByValue of(Practice practice, ChangeQuestion asked, TextField field) {
        Optional<Names> names = asked.dataset().meaning(Meaning.CUSTOMER_ID).equals(Optional.of(field))
                        || asked.dataset().meaning(Meaning.SUBSCRIPTION_ID).equals(Optional.of(field))
                ? Optional.of(Names.of(practice, new Watch(asked.dataset(), List.of(field), asked.measure())))
                : Optional.empty();
        ByValue values = new ByValue(field, names);
        values.read(practice, asked, asked.before(), true);
        values.read(practice, asked, asked.after(), false);
        return values;
    }

    private void read(Practice practice, ChangeQuestion asked, Period period, boolean earlier) {
        Answer answer = practice.ask(Explanation.query(asked, period).by(GroupBy.of(field)));
        for (Answer.Group group : answer.rows()) {
            String unit = group.unit() == null ? answer.unit().orElse("") : group.unit();
            String value = group.keys().getFirst() instanceof String text ? text : "";
            Pair pair = units.computeIfAbsent(unit, _ -> new LinkedHashMap<>())
                    .computeIfAbsent(field.exact() ? value : Fold.of(value), _ -> new Pair(value));
            if (earlier) {
                pair.before = pair.before.add(amount(answer, group));
                pair.rowsBefore += group.rowCount();
            } else {
                pair.after = pair.after.add(amount(answer, group));
                pair.rowsAfter += group.rowCount();
            }
        }
    }

    /** The sum of a group, or its rows where nothing is added up. */
    static BigDecimal amount(Answer answer, Answer.Group group) {
        if (answer.query().measure().isEmpty()) {
            return BigDecimal.valueOf(group.rowCount());
        }
        BigDecimal sum = group.sum();
        return sum == null ? BigDecimal.ZERO : sum;
    }

    /** @param change the whole change in that unit */
    Dimension within(String unit, BigDecimal change, int top) {
        List<Pair> pairs = new ArrayList<>(units.getOrDefault(unit, Map.of()).values());
        pairs.sort(Comparator.comparing((Pair pair) -> pair.difference().abs())
                .reversed()
                .thenComparing(pair -> pair.value));
        List<Pair> named = pairs.subList(0, Math.min(top, pairs.size()));
        List<Pair> rest = pairs.subList(named.size(), pairs.size());
        return new Dimension(
                field,
                spread(pairs),
                pairs.size(),
                count(pairs, Presence.NEW),
                count(pairs, Presence.LOST),
                named.stream().map(pair -> contribution(pair, change)).toList(),
                rest.isEmpty() ? Optional.empty() : Optional.of(others(rest, change)));
    }

    private static int count(List<Pair> pairs, Presence presence) {
        return (int) pairs.stream().filter(pair -> pair.presence() == presence).count();
    }

    private Contribution contribution(Pair pair, BigDecimal change) {
        return new Contribution(
                pair.value,
                names.flatMap(known -> known.name(field, pair.value)),
                pair.before,
                pair.after,
                pair.difference(),
                Figures.percent(pair.difference(), change),
                pair.presence());
    }

    private static Dimension.Others others(List<Pair> rest, BigDecimal change) {
        BigDecimal before = rest.stream().map(pair -> pair.before).reduce(BigDecimal.ZERO, BigDecimal::add);
        BigDecimal after = rest.stream().map(pair -> pair.after).reduce(BigDecimal.ZERO, BigDecimal::add);
        BigDecimal difference = after.subtract(before);
        return new Dimension.Others(rest.size(), before, after, difference, Figures.percent(difference, change));
    }

    private static BigDecimal spread(List<Pair> pairs) {
        double moved = 0;
        double sizes = 0;
        for (Pair pair : pairs) {
            moved += Math.abs(pair.difference().doubleValue());
            sizes += size(pair);
        }
        double distance = 0;
        for (Pair pair : pairs) {
            distance += moved == 0 || sizes == 0
                    ? 0
                    : Math.abs(Math.abs(pair.difference().doubleValue()) / moved - size(pair) / sizes);
        }
        return Figures.score(50 * distance);
    }

    private static double size(Pair pair) {
        return Math.abs(pair.before.doubleValue()) + Math.abs(pair.after.doubleValue());
    }
}
