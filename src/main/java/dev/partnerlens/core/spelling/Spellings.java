package dev.partnerlens.core.spelling;

import dev.partnerlens.core.Dataset;
import dev.partnerlens.core.Field;
import dev.partnerlens.core.TextField;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;

/** The user's wishes: which spellings of a set's fields are counted as one. Rows keep what was sent. */
public final class Spellings {
    /** Everything as sent. */
    public static final Spellings NONE = new Spellings(List.of());

    /** One spelling that is counted under another. */
    public record Wish(Dataset dataset, TextField field, String variant, String spelled) {}

    /** By set, field and variant. */
    private final Map<Dataset, Map<Field, Map<String, String>>> wishes = new HashMap<>();

    private Spellings(Collection<Wish> all) {
        for (Wish wish : all) {
            wishes.computeIfAbsent(wish.dataset(), _ -> new HashMap<>())
                    .computeIfAbsent(wish.field(), _ -> new TreeMap<>())
                    .put(wish.variant(), wish.spelled());
        }
    }

    public static Spellings of(Collection<Wish> wishes) {
        return wishes.isEmpty() ? NONE : new Spellings(wishes);
    }

    /** What the variants of a field are counted under; empty where nothing of it is grouped. */
    public Map<String, String> of(Dataset dataset, TextField field) {
        return wishes.getOrDefault(dataset, Map.of()).getOrDefault(field, Map.of());
    }

    /** What is grouped in a set, in the order of its fields. */
    public List<Grouped> in(Dataset dataset) {
        return dataset.fields().stream()
                .filter(TextField.class::isInstance)
                .map(TextField.class::cast)
                .flatMap(field -> in(dataset, field).stream())
                .toList();
    }

    private List<Grouped> in(Dataset dataset, TextField field) {
        Map<String, TreeSet<String>> variants = new TreeMap<>();
        of(dataset, field)
                .forEach((variant, spelled) ->
                        variants.computeIfAbsent(spelled, _ -> new TreeSet<>()).add(variant));
        return variants.entrySet().stream()
                .map(group -> new Grouped(dataset, field, group.getKey(), List.copyOf(group.getValue())))
                .toList();
    }

    /** What all these spellings are counted under; empty while at least one of them counts apart from the others. */
    public Optional<String> countedAs(Dataset dataset, Variants variants) {
        Map<String, String> chosen = of(dataset, variants.field());
        List<String> as = variants.texts().stream()
                .map(text -> chosen.getOrDefault(text, text))
                .distinct()
                .toList();
        return as.size() == 1 ? Optional.of(as.getFirst()) : Optional.empty();
    }
}
