package dev.partnerlens.explore.sql;

import static org.assertj.core.api.Assertions.assertThat;

import dev.partnerlens.cache.Stored;
import dev.partnerlens.core.CodedSource;
import dev.partnerlens.core.Dataset;
import dev.partnerlens.core.Field;
import dev.partnerlens.core.Filter;
import dev.partnerlens.core.GroupBy;
import dev.partnerlens.core.Measure;
import dev.partnerlens.core.Period;
import dev.partnerlens.core.Query;
import dev.partnerlens.core.Row;
import dev.partnerlens.core.TextField;
import dev.partnerlens.core.dataset.AzureUsage;
import dev.partnerlens.explore.Answer;
import dev.partnerlens.explore.FacetValue;
import dev.partnerlens.explore.Found;
import dev.partnerlens.explore.Practice;
import dev.partnerlens.explore.RowView;
import dev.partnerlens.explore.Scope;
import java.math.BigDecimal;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Asks engine and SQLite the same and wants the same answers: sums, counts and orders exact. */
final class Comparison {
    private final Practice practice;
    private final SqlAnswers sql;
    private final List<Dataset> sets;
    private final Map<Dataset, List<Row>> rows;
    private final Beyond beyond;

    private Comparison(Practice practice, SqlCache tables, List<Dataset> sets, Map<Dataset, List<Row>> rows) {
        this.practice = practice;
        this.sql = new SqlAnswers(tables);
        this.beyond = new Beyond(practice, tables);
        this.sets = sets;
        this.rows = rows;
    }

    /**
     * @param tables the same state as the source's
     * @param sets those loaded and asked about
     */
    static Comparison of(CodedSource source, SqlCache tables, List<Dataset> sets, LocalDate today) {
        Map<Dataset, List<Row>> rows = new HashMap<>();
        sets.forEach(set -> rows.put(set, Stored.rows(source, set)));
        return new Comparison(Practice.load(source, sets, today), tables, sets, rows);
    }

    /** So many random questions of every kind. */
    void all(long seed, int times) throws SQLException {
        Questions questions = new Questions(seed, sets, rows, practice.today());
        for (int i = 0; i < times; i++) {
            one(questions);
        }
    }

    /** The sum of a whole set, and by how many rows, are known and the same to both. */
    void total(Measure measure, long count, BigDecimal sum) throws SQLException {
        Dataset dataset = AzureUsage.DATASET;
        BigDecimal added = BigDecimal.ZERO;
        for (Answer.Group group : practice.ask(
                        Query.of(dataset).by(GroupBy.of(dataset.date())).sum(measure))
                .rows()) {
            added = added.add(Objects.requireNonNull(group.sum()));
        }
        assertThat(added).isEqualByComparingTo(sum);
        assertThat(practice.ask(Query.of(dataset)).rows().getFirst().rowCount()).isEqualTo(count);
        assertThat(sql.count(dataset, Optional.empty(), List.of())).isEqualTo(count);
        groups(Query.of(dataset).sum(measure));
    }

    /** One question of every kind. */
    private void one(Questions questions) throws SQLException {
        Query query = questions.query();
        groups(query);
        beyond.ids(query, questions.text(query.dataset()));
        beyond.ranks(questions);
        beyond.periods(questions);
        Dataset dataset = questions.set();
        List<Filter> where = questions.filters(dataset);
        Optional<Period> days = questions.days();
        distinct(dataset, questions.text(dataset), days, where);
        Dataset other = questions.luck(3) ? questions.set() : dataset;
        facet(dataset, questions.text(other), new Scope(practice.today(), questions.period(), where));
        List<SqlAnswers.By> order = new ArrayList<>();
        if (questions.luck(4)) {
            order.add(new SqlAnswers.By(questions.any(dataset.fields()), questions.luck(2)));
        }
        order.add(new SqlAnswers.By(questions.any(dataset.fields()), questions.luck(2)));
        rows(dataset, days, where, order, questions.part(dataset, questions.text(dataset)));
    }

    void groups(Query query) throws SQLException {
        Answer answer = practice.ask(query);
        List<Answer.UnitTotal> units = sql.units(query);
        boolean mixed = units.size() > 1;
        assertThat(answer.byUnit()).as("units of %s", query).isEqualTo(mixed ? units : List.of());
        assertThat(answer.unit())
                .as("unit of %s", query)
                .isEqualTo(units.size() == 1 ? Optional.of(units.getFirst().unit()) : Optional.empty());
        assertThat(answer.rows()).as("groups of %s", query).isEqualTo(sql.groups(query, mixed));
        assertThat(answer.ignored()).as("ignored of %s", query).isEqualTo(sql.ignored(query.dataset(), query.where()));
    }

    private void distinct(Dataset dataset, TextField id, Optional<Period> days, List<Filter> where)
            throws SQLException {
        assertThat(practice.distinct(dataset, id, days, where))
                .as("different %s of %s in %s where %s", id.name(), dataset, days, where)
                .isEqualTo(sql.distinct(dataset, id, days, where));
    }

    private void facet(Dataset dataset, TextField field, Scope scope) throws SQLException {
        List<FacetValue> values = practice.facet(dataset, field, scope);
        assertThat(new HashSet<>(values))
                .as("values of %s for %s in %s", field.name(), dataset, scope)
                .isEqualTo(new HashSet<>(sql.facet(dataset, field, scope)));
        assertThat(values)
                .doesNotHaveDuplicates()
                .isSortedAccordingTo(Comparator.comparingLong(FacetValue::rows).reversed());
    }

    /** @param order the last one is sorted by last, and so counts most */
    private void rows(
            Dataset dataset, Optional<Period> days, List<Filter> where, List<SqlAnswers.By> order, String part)
            throws SQLException {
        RowView view = practice.rows(dataset, days, where);
        for (SqlAnswers.By by : order) {
            view = view.sorted(by.field(), by.descending());
        }
        String asked = "rows of " + dataset + " in " + days + " where " + where + " by " + order;
        assertThat((long) view.size()).as(asked).isEqualTo(sql.count(dataset, days, where));
        assertThat(practice.rowCount(dataset, days, where)).as(asked).isEqualTo(view.size());
        assertThat(values(view, dataset)).as(asked).isEqualTo(sql.rows(dataset, days, where, order.reversed()));
        if (!part.isEmpty()) {
            Found found = view.find(part);
            List<Integer> hits = sql.found(dataset, days, where, order.reversed(), part);
            assertThat(IntStream.range(0, found.size()).mapToObj(found::index).toList())
                    .as("%s, with %s", asked, part)
                    .isEqualTo(hits);
            int middle = view.size() / 2;
            assertThat(found.before(middle))
                    .isEqualTo((int) hits.stream().filter(hit -> hit < middle).count());
        }
    }

    private static List<List<@Nullable Object>> values(RowView view, Dataset dataset) {
        List<List<@Nullable Object>> rows = new ArrayList<>();
        for (int i = 0; i < view.size(); i++) {
            List<@Nullable Object> row = new ArrayList<>();
            for (Field field : dataset.fields()) {
                row.add(view.value(i, field));
            }
            rows.add(row);
        }
        return rows;
    }
}
