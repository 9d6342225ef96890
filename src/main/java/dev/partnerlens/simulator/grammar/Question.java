package dev.partnerlens.simulator.grammar;

import dev.partnerlens.core.Ticks;
import dev.partnerlens.simulator.rows.DateText;
import dev.partnerlens.simulator.rows.Resource;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Everything a request asks about the rows of one resource; which page of the answer is another matter. */
public record Question(Optional<Condition> filter, Optional<Grouping> grouping, List<Ordering> orderings) {
    /**
     * Reads what the parameters of an address ask.
     *
     * @param parameters of the address, decoded, names in lower case: the documentation spells {@code groupby} and
     *     {@code groupBy}. Parameters of other names mean nothing.
     * @throws BadRequest where the documentation does not allow what is asked
     */
    public static Question parse(Resource resource, Map<String, String> parameters) {
        Optional<String> groupBy = given(parameters, "groupby");
        Optional<String> level = given(parameters, "aggregationlevel");
        if (level.isPresent() && groupBy.isEmpty()) {
            throw BadRequest.input("aggregationLevel", "aggregationLevel is not supported without groupby.");
        }
        Question question = new Question(
                both(
                        given(parameters, "filter").map(text -> FilterParser.parse(resource, text)),
                        given(parameters, "processeddatetime").flatMap(text -> processed(resource, text))),
                groupBy.map(fields -> Grouping.parse(resource, fields, level)),
                given(parameters, "orderby")
                        .map(text -> Ordering.parse(resource, text))
                        .orElse(List.of()));
        question.grouping().ifPresent(grouping -> question.orderedWithin(resource, grouping));
        return question;
    }

    /** Rows processed on that day; no condition for a resource that has no such date. */
    private static Optional<Condition> processed(Resource resource, String text) {
        return resource.column("processedDateTime").map(column -> {
            long ticks = DateText.ticks(text);
            if (ticks == Ticks.NONE) {
                throw BadRequest.input("processedDateTime", "processedDateTime takes a date.");
            }
            long day = Ticks.of(Ticks.day(ticks));
            return new Condition.AllOf(List.of(
                    new Condition.DateCompares(column, Operator.GE, day),
                    new Condition.DateCompares(column, Operator.LT, day + Ticks.PER_DAY)));
        });
    }

    private static Optional<Condition> both(Optional<Condition> one, Optional<Condition> other) {
        return one.isPresent() && other.isPresent()
                ? Optional.of(new Condition.AllOf(List.of(one.get(), other.get())))
                : one.or(() -> other);
    }

    /** The same question about all rows. */
    public Question unfiltered() {
        return new Question(Optional.empty(), grouping, orderings);
    }

    private void orderedWithin(Resource resource, Grouping grouping) {
        for (Ordering ordering : orderings) {
            String name = ordering.column().name();
            boolean measured = resource.groupMeasures().stream()
                    .anyMatch(measure -> measure.name().equals(name));
            if (!measured && !grouping.columns().contains(ordering.column())) {
                throw BadRequest.property(name, "The field '" + name + "' is not part of the grouped answer.");
            }
        }
    }

    private static Optional<String> given(Map<String, String> parameters, String name) {
        return Optional.ofNullable(parameters.get(name)).map(String::strip).filter(text -> !text.isEmpty());
    }
}
