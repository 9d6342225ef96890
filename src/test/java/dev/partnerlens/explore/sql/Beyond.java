package dev.partnerlens.explore.sql;

import static org.assertj.core.api.Assertions.assertThat;

import dev.partnerlens.core.Grain;
import dev.partnerlens.core.Period;
import dev.partnerlens.core.Query;
import dev.partnerlens.core.TextField;
import dev.partnerlens.explore.Against;
import dev.partnerlens.explore.Answer;
import dev.partnerlens.explore.DistinctAnswer;
import dev.partnerlens.explore.Practice;
import dev.partnerlens.explore.Ranked;
import java.math.BigDecimal;
import java.sql.SQLException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What goes beyond groups: ids behind them, the largest of them and the others, and one period beside another. */
final class Beyond {
    private final Practice practice;
    private final SqlCache tables;
    private final SqlAnswers sql;

    Beyond(Practice practice, SqlCache tables) {
        this.practice = practice;
        this.tables = tables;
        this.sql = new SqlAnswers(tables);
    }

    void ids(Query query, TextField ids) throws SQLException {
        DistinctAnswer answer = practice.askDistinct(query, ids);
        boolean mixed = sql.units(query).size() > 1;
        assertThat(answer.counts())
                .as("%s behind %s", ids.name(), query)
                .isEqualTo(sql.distinctByGroup(query, ids, mixed));
        assertThat(answer.total())
                .as("%s behind %s", ids.name(), query)
                .isEqualTo(sql.distinct(query.dataset(), ids, query.period(), query.where()));
    }

    void ranks(Questions questions) throws SQLException {
        Query query = questions.query();
        if (query.groupBy().isEmpty()) {
            return;
        }
        int most = questions.any(List.of(1, 2, 3, 5, 10));
        TextField ids = questions.text(query.dataset());
        SqlRanks ranks = new SqlRanks(tables, query, ids, sql.units(query).size() > 1);
        List<SqlRanks.Part> named = new ArrayList<>();
        List<SqlRanks.Part> others = new ArrayList<>();
        List<SqlRanks.Part> totals = new ArrayList<>();
        for (Ranked.Ranking ranking : practice.rank(query, most, ids).units()) {
            String unit = practice.ask(query).mixedUnits() ? ranking.unit().orElseThrow() : "";
            for (Ranked.Entry entry : ranking.named()) {
                Answer.Group group = entry.group();
                named.add(new SqlRanks.Part(
                        unit,
                        group.keys(),
                        1,
                        group.sum(),
                        group.rowCount(),
                        entry.distinct().orElseThrow()));
            }
            long groups = ranking.named().size()
                    + ranking.others().map(Ranked.Others::groups).orElse(0L);
            ranking.others().ifPresent(rest -> others.add(part(unit, rest.groups(), rest.total())));
            totals.add(part(unit, groups, ranking.total()));
        }
        assertThat(named).as("largest %s of %s", most, query).isEqualTo(ranks.named(most));
        assertThat(others).as("all but %s of %s", most, query).isEqualTo(ranks.others(most));
        assertThat(totals).as("ranked %s", query).isEqualTo(ranks.totals());
    }

    private static SqlRanks.Part part(String unit, long groups, Ranked.Total total) {
        return new SqlRanks.Part(
                unit,
                List.of(),
                groups,
                plain(total.sum()),
                total.rowCount(),
                total.distinct().orElseThrow());
    }

    private static @Nullable BigDecimal plain(@Nullable BigDecimal sum) {
        return sum == null ? null : new BigDecimal(sum.stripTrailingZeros().toPlainString());
    }

    /** Every step of both periods holds what SQLite finds in its days, and together they are all days. */
    void periods(Questions questions) throws SQLException {
        Query query = questions.query();
        Period period = questions.period();
        Against against = questions.any(
                List.of(new Against.Before(), new Against.YearBefore(), new Against.Days(questions.period())));
        Grain grain = questions.any(List.of(Grain.WEEK, Grain.MONTH, Grain.QUARTER));
        DayOfWeek weekStart = questions.any(List.of(DayOfWeek.values()));
        dev.partnerlens.explore.Comparison compared = practice.compare(query, period, against, grain, weekStart);
        String asked = query + " of " + period + " against " + against + " by " + grain + " from " + weekStart;
        LocalDate next = period.from();
        for (dev.partnerlens.explore.Comparison.Step step : compared.steps()) {
            if (step.days().isPresent()) {
                assertThat(step.days().get().from()).as(asked).isEqualTo(next);
                next = step.days().get().to().plusDays(1);
            }
            figures(query, step.days(), step.now(), compared.mixedUnits(), asked);
            figures(query, step.otherDays(), step.then(), compared.mixedUnits(), asked);
        }
        assertThat(next).as(asked).isEqualTo(period.to().plusDays(1));
    }

    private void figures(
            Query query,
            Optional<Period> days,
            dev.partnerlens.explore.Comparison.Figures told,
            boolean mixed,
            String asked)
            throws SQLException {
        boolean summed = query.measure().isPresent() && !mixed;
        Answer.Group none = new Answer.Group(List.of(), null, summed ? BigDecimal.ZERO : null, 0);
        Answer.Group found = days.isEmpty()
                ? none
                : sql.groups(
                                query.by().within(days.get()),
                                !summed && query.measure().isPresent())
                        .getFirst();
        assertThat(told.rowCount()).as("%s in %s", asked, days).isEqualTo(found.rowCount());
        assertThat(told.sum()).as("%s in %s", asked, days).isEqualTo(found.sum());
    }
}
