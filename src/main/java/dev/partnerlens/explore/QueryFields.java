package dev.partnerlens.explore;

import dev.partnerlens.core.Dataset;
import dev.partnerlens.core.Field;
import dev.partnerlens.core.Filter;
import dev.partnerlens.core.GroupBy;
import dev.partnerlens.core.Query;
import dev.partnerlens.core.TextField;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.Stream;

/** The fields that answering a query looks at, so that the others need not be loaded for a single answer. */
final class QueryFields {
    private final Query query;

    QueryFields(Query query) {
        this.query = query;
    }

    /** Those of {@code dataset}, which is the query's own or one that leads a filter to it. */
    Set<Field> of(Dataset dataset) {
        Set<Field> fields = new HashSet<>();
        fields.add(dataset.date());
        // Any of them may be the way that a filter takes from set to set.
        dataset.fields().stream()
                .filter(field ->
                        field instanceof TextField text && text.meaning().isPresent())
                .forEach(fields::add);
        Stream<Field> named = Stream.concat(
                query.groupBy().stream().map(GroupBy::field),
                query.where().stream().map(Filter::field));
        Stream<Field> summed = query.measure().stream()
                .flatMap(measure -> Stream.concat(
                        Stream.of(measure), measure.unit().stream().map(Field.class::cast)));
        Stream.concat(named, summed)
                .flatMap(field -> dataset.counterpart(field).stream())
                .forEach(fields::add);
        return fields;
    }
}
