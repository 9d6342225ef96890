package dev.partnerlens.partnercenter;

import dev.partnerlens.core.Field;
import dev.partnerlens.core.Row;
import dev.partnerlens.core.SetAside;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One page of an answer, before any filter of ours.
 *
 * @param next where the service says that the next page is
 * @param total the rows of all pages, where the service says so
 */
record Page(
        List<Row> rows,
        Set<Field> delivered,
        List<SetAside> setAside,
        Map<String, Long> unknown,
        Optional<NextPage> next,
        OptionalLong total) {
    static final Page EMPTY = of(List.of(), Set.of(), List.of(), Map.of(), Optional.empty(), null);

    static Page of(
            List<Row> rows,
            Set<Field> delivered,
            List<SetAside> setAside,
            Map<String, Long> unknown,
            Optional<NextPage> next,
            @Nullable Long total) {
        return new Page(
                rows,
                delivered,
                setAside,
                unknown,
                next,
                total == null ? OptionalLong.empty() : OptionalLong.of(total));
    }

    /** Rows that came over the wire, those set aside among them. */
    int received() {
        return rows.size() + setAside.size();
    }
}
