package dev.partnerlens.cli.argument;

import dev.partnerlens.core.Dataset;
import dev.partnerlens.core.Field;
import dev.partnerlens.core.dataset.Datasets;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Finds fields by name, whatever the case: in the sets at hand first, then in all others. */
public final class FieldNames {
    private final List<Dataset> near;
    private final Set<Dataset> all;

    /** @param near the sets that the question is about, the most important first */
    public FieldNames(List<Dataset> near) {
        this.near = List.copyOf(near);
        this.all = new LinkedHashSet<>(near);
        this.all.addAll(Datasets.all());
    }

    public Optional<Field> near(String name) {
        return in(near, name);
    }

    public Optional<Field> anywhere(String name) {
        return in(all, name);
    }

    /** The names of the sets at hand, each once, in their order. */
    public List<String> names() {
        return near.stream()
                .flatMap(set -> set.fields().stream())
                .map(Field::name)
                .distinct()
                .toList();
    }

    private static Optional<Field> in(Iterable<Dataset> sets, String name) {
        for (Dataset set : sets) {
            Optional<Field> found = set.field(name);
            if (found.isPresent()) {
                return found;
            }
        }
        return Optional.empty();
    }
}
