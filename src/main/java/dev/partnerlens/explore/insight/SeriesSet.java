package dev.partnerlens.explore.insight;

import dev.partnerlens.core.Field;
import dev.partnerlens.core.Filter;
import dev.partnerlens.core.Grain;
import dev.partnerlens.core.GroupBy;
import dev.partnerlens.core.Period;
import dev.partnerlens.core.Query;
import dev.partnerlens.core.TextField;
import dev.partnerlens.explore.Answer;
import dev.partnerlens.explore.Practice;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * All series of a watch, from one question to the practice.
 *
 * @param ignored filters that do not reach the set
 */
record SeriesSet(Collection<Series> series, List<Filter> ignored) {
    /** @param time the days wanted */
    static SeriesSet of(Practice practice, Watch watch, List<Filter> where, Timeline time) {
        List<GroupBy> groups =
                new ArrayList<>(watch.by().stream().map(GroupBy::of).toList());
        groups.add(GroupBy.of(watch.dataset().date(), Grain.DAY));
        Period days = new Period(time.day(0), time.day(time.size() - 1));
        Query query = new Query(watch.dataset(), groups, watch.measure(), where, Optional.of(days));
        Answer answer = practice.ask(query);
        Map<List<String>, Series> series = new LinkedHashMap<>();
        for (Answer.Group group : answer.rows()) {
            SeriesKey key = key(watch.by(), group, answer);
            Series own = series.computeIfAbsent(
                    key.identity(), _ -> new Series(key, time, new @Nullable BigDecimal[time.size()]));
            LocalDate day = (LocalDate) group.keys().getLast();
            if (day != null) {
                own.add(time.index(day), amount(group, watch));
            }
        }
        return new SeriesSet(List.copyOf(series.values()), answer.ignored());
    }

    private static BigDecimal amount(Answer.Group group, Watch watch) {
        BigDecimal sum = group.sum();
        if (watch.measure().isEmpty()) {
            return BigDecimal.valueOf(group.rowCount());
        }
        return sum == null ? BigDecimal.ZERO : sum;
    }

    private static SeriesKey key(List<TextField> by, Answer.Group group, Answer answer) {
        List<String> values = new ArrayList<>();
        for (int i = 0; i < by.size(); i++) {
            String value = (String) group.keys().get(i);
            values.add(value == null ? "" : value);
        }
        String unit = group.unit();
        return new SeriesKey(by, values, unit == null ? answer.unit().orElse("") : unit);
    }

    /** From the first day with rows to the last; empty without rows. */
    static Optional<Period> days(Practice practice, Watch watch) {
        List<LocalDate> days = new ArrayList<>();
        Query query = Query.of(watch.dataset()).by(GroupBy.of(watch.dataset().date(), Grain.DAY));
        for (Answer.Group group : practice.ask(query).rows()) {
            if (group.keys().getFirst() instanceof LocalDate day) {
                days.add(day);
            }
        }
        return days.isEmpty() ? Optional.empty() : Optional.of(new Period(days.getFirst(), days.getLast()));
    }

    /** What the question looks at beside filters. */
    static List<Field> fields(Watch watch) {
        return Stream.concat(watch.by().stream(), watch.measure().stream())
                .map(Field.class::cast)
                .toList();
    }
}
