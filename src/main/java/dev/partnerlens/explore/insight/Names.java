package dev.partnerlens.explore.insight;

import dev.partnerlens.core.Dataset;
import dev.partnerlens.core.Field;
import dev.partnerlens.core.GroupBy;
import dev.partnerlens.core.Meaning;
import dev.partnerlens.core.Query;
import dev.partnerlens.core.TextField;
import dev.partnerlens.explore.Answer;
import dev.partnerlens.explore.Practice;
import dev.partnerlens.explore.column.Fold;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * The names that go with ids, the one that most rows carry where there are several.
 *
 * @param byId for each field of ids, the name of each id, folded
 */
record Names(Map<TextField, Map<String, String>> byId, Optional<TextField> customerId, Optional<TextField> placeId) {
    private static final String SUBSCRIPTION_NAME = "subscriptionName";

    static Names of(Practice practice, Watch watch) {
        Dataset set = watch.dataset();
        Map<TextField, Map<String, String>> byId = new HashMap<>();
        Optional<TextField> customer = set.meaning(Meaning.CUSTOMER_ID);
        Optional<TextField> place = set.meaning(Meaning.SUBSCRIPTION_ID);
        add(practice, set, customer, set.meaning(Meaning.CUSTOMER_NAME), byId);
        add(practice, set, place, set.field(SUBSCRIPTION_NAME).map(TextField.class::cast), byId);
        return new Names(byId, customer, place);
    }

    private static void add(
            Practice practice,
            Dataset set,
            Optional<TextField> id,
            Optional<TextField> name,
            Map<TextField, Map<String, String>> byId) {
        if (id.isPresent() && name.isPresent()) {
            byId.put(id.get(), read(practice, set, id.get(), name.get()));
        }
    }

    private static Map<String, String> read(Practice practice, Dataset set, Field id, Field name) {
        Map<String, String> names = new HashMap<>();
        Map<String, Long> rows = new HashMap<>();
        for (Answer.Group group :
                practice.ask(Query.of(set).by(GroupBy.of(id), GroupBy.of(name))).rows()) {
            if (group.keys().getFirst() instanceof String key
                    && group.keys().getLast() instanceof String text
                    && !text.isBlank()) {
                String folded = Fold.of(key);
                if (group.rowCount() > rows.getOrDefault(folded, 0L)) {
                    rows.put(folded, group.rowCount());
                    names.put(folded, text.strip());
                }
            }
        }
        return names;
    }

    /** Whom a series belongs to; may be empty. */
    String customer(SeriesKey key) {
        return customerId
                .flatMap(field -> name(field, key))
                .or(() -> customerId.flatMap(key::value))
                .orElseGet(() -> key.values().isEmpty() ? "" : key.values().getFirst());
    }

    Optional<String> place(SeriesKey key) {
        return placeId.flatMap(field -> name(field, key));
    }

    private Optional<String> name(TextField field, SeriesKey key) {
        return key.value(field).flatMap(id -> name(field, id));
    }

    /** The name that goes with an id of that field. */
    Optional<String> name(TextField field, String id) {
        return Optional.ofNullable(byId.getOrDefault(field, Map.of()).get(Fold.of(id)));
    }
}
