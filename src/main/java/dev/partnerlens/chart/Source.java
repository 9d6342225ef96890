package dev.partnerlens.chart;

import dev.partnerlens.core.Dataset;
import dev.partnerlens.core.Field;
import dev.partnerlens.core.Filter;
import dev.partnerlens.core.Freshness;
import dev.partnerlens.core.GroupBy;
import dev.partnerlens.core.Measure;
import dev.partnerlens.core.Period;
import dev.partnerlens.core.Query;
import dev.partnerlens.core.dataset.Datasets;
import dev.partnerlens.explore.Answer;
import dev.partnerlens.explore.Reach;
import dev.partnerlens.explore.RowView;
import dev.partnerlens.explore.Scope;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The rows behind a chart.
 *
 * @param fixed conditions that belong to the chart, such as "active only"
 * @param period days of the set's own date, empty for all rows
 * @param own fields that the chart's marks filter by; filters on them choose marks and hide none
 */
record Source(Sheet sheet, Dataset set, List<Filter> fixed, Optional<Period> period, List<Field> own) {
    Source {
        fixed = List.copyOf(fixed);
        own = List.copyOf(own);
    }

    /** The rows of the scope's period. */
    static Source during(Sheet sheet, Dataset set, Field... own) {
        return new Source(sheet, set, List.of(), Optional.of(sheet.scope().period()), List.of(own));
    }

    /** All rows, whatever the period. */
    static Source ever(Sheet sheet, Dataset set, Field... own) {
        return new Source(sheet, set, List.of(), Optional.empty(), List.of(own));
    }

    Source only(Filter... more) {
        List<Filter> all = new ArrayList<>(fixed);
        all.addAll(List.of(more));
        return new Source(sheet, set, all, period, own);
    }

    Source within(Period days) {
        return new Source(sheet, set, fixed, Optional.of(days), own);
    }

    Scope scope() {
        return Own.without(set, sheet.scope(), own);
    }

    Own chosen(Field field) {
        return Own.of(set, field, sheet.scope());
    }

    Answer count(GroupBy... groups) {
        return sheet.practice().ask(query(scope().filters()).by(groups));
    }

    Answer sum(Measure measure, GroupBy... groups) {
        return sheet.practice().ask(query(scope().filters()).by(groups).sum(measure));
    }

    /** Number of rows. */
    long size() {
        return count().rows().getFirst().rowCount();
    }

    RowView rows() {
        return sheet.practice().rows(set, period, where(scope().filters()));
    }

    Freshness freshness() {
        return sheet.practice().freshness(set);
    }

    /** Number of rows if the user had set no filters. */
    long sizeUnfiltered() {
        return sheet.practice().ask(query(List.of())).rows().getFirst().rowCount();
    }

    /** One sentence a filter that does not reach this set. */
    List<String> ignored() {
        List<String> notes = new ArrayList<>();
        for (Filter filter : sheet.scope().filters()) {
            if (sheet.practice().reach(set, filter) == Reach.IGNORED) {
                notes.add(sheet.shared("note.ignores", fieldName(filter)));
            }
        }
        return List.copyOf(notes);
    }

    private String fieldName(Filter filter) {
        return Datasets.all().stream()
                .filter(each -> each.has(filter.field()))
                .findFirst()
                .map(each -> sheet.words().field(each, filter.field()))
                .orElse(filter.field().name());
    }

    private Query query(List<Filter> filters) {
        Query query = Query.of(set).where(where(filters));
        return period.map(query::within).orElse(query);
    }

    private List<Filter> where(List<Filter> filters) {
        List<Filter> all = new ArrayList<>(fixed);
        all.addAll(filters);
        return all;
    }
}
