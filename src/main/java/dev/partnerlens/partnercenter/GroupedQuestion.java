package dev.partnerlens.partnercenter;

import dev.partnerlens.core.Arrival;
import dev.partnerlens.core.Dataset;
import dev.partnerlens.core.DateField;
import dev.partnerlens.core.Endpoint.Grammar;
import dev.partnerlens.core.Field;
import dev.partnerlens.core.Filter;
import dev.partnerlens.core.Grain;
import dev.partnerlens.core.Measure;
import dev.partnerlens.core.Row;
import dev.partnerlens.core.RowFeed.Waits;
import dev.partnerlens.core.Use;
import dev.partnerlens.partnercenter.AnalyticsRequest.Level;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** A question that the service adds up itself: by terms, by dates, or by both. */
final class GroupedQuestion {
    private final Dataset dataset;
    private final List<Field> by;
    private final Level dates;
    private final List<FilterExpression> conditions;

    /**
     * @throws IllegalArgumentException where the service documents no such question: nothing may be left out of it, since
     *     sums cannot be filtered afterwards
     */
    GroupedQuestion(Dataset dataset, List<? extends Field> by, Grain dates, List<Filter> filters) {
        if (dataset.endpoint().grammar() != Grammar.ANALYTICS || by.isEmpty()) {
            throw new IllegalArgumentException(dataset + " is not grouped like that");
        }
        by.stream()
                .filter(field -> !field.wire().uses().contains(Use.GROUP))
                .findFirst()
                .ifPresent(field -> {
                    throw new IllegalArgumentException(dataset + " is not grouped by " + field.name());
                });
        this.dataset = dataset;
        this.by = List.copyOf(by);
        this.dates = Level.of(dates);
        this.conditions = filters.stream()
                .map(filter -> FilterTranslation.of(filter)
                        .orElseThrow(() -> new IllegalArgumentException(dataset + " is not filtered like that by "
                                + filter.field().name())))
                .toList();
    }

    /** All groups, as rows of a set of their own: the fields grouped by, and every measure. */
    List<Row> ask(ServiceClient client, KnownPaths paths) throws InterruptedException {
        client.offered(dataset);
        PageWalk walk = new PageWalk(client, shape(), Waits.UNHEARD);
        List<Row> rows = new ArrayList<>();
        walk.walk(paths.ask(dataset, path -> walk.open(request(path))), page -> rows.addAll(page.rows()));
        return rows;
    }

    private AnalyticsRequest request(String path) {
        AnalyticsRequest grouped = AnalyticsRequest.of(dataset, path).groupedBy(by);
        AnalyticsRequest dated = by.stream().anyMatch(DateField.class::isInstance) ? grouped.dates(dates) : grouped;
        AnalyticsRequest filtered = conditions.isEmpty() ? dated : dated.where(new FilterExpression.All(conditions));
        return filtered.top(AnalyticsRequest.FULL_PAGE);
    }

    private Dataset shape() {
        List<Field> measures = Stream.concat(dataset.fields().stream(), dataset.groupedOnly().stream())
                .filter(Measure.class::isInstance)
                .toList();
        List<Field> fields = Stream.concat(by.stream(), measures.stream()).toList();
        return new Dataset(dataset.id(), dataset.endpoint(), Arrival.AS_NOW, dataset.date(), fields, List.of());
    }
}
