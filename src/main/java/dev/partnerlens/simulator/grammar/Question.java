package dev.partnerlens.simulator.grammar;

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
                given(parameters, "filter").map(text -> FilterParser.parse(resource, text)),
                groupBy.map(fields -> Grouping.parse(resource, fields, level)),
                given(parameters, "orderby")
                        .map(text -> Ordering.parse(resource, text))
                        .orElse(List.of()));
        question.grouping().ifPresent(grouping -> question.orderedWithin(resource, grouping));
        return question;
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
