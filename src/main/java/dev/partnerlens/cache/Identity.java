package dev.partnerlens.cache;

import dev.partnerlens.core.Dataset;
import dev.partnerlens.core.TextField;
import dev.partnerlens.core.TextField.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What a row of a set tells about, as far as its identity names it. */
final class Identity {
    private final List<TextField> fields;

    Identity(Dataset dataset) {
        this.fields = dataset.identity();
    }

    List<TextField> fields() {
        return fields;
    }

    /** Gives the text of the so-many-th field of the identity, or null. */
    @FunctionalInterface
    interface Texts {
        @Nullable
        String at(int field);
    }

    /** The same for rows that name the same thing; empty for a row without one of the ids, which names nothing. */
    Optional<List<Optional<String>>> of(Texts texts) {
        List<Optional<String>> name = new ArrayList<>(fields.size());
        for (int i = 0; i < fields.size(); i++) {
            TextField field = fields.get(i);
            String text = texts.at(i);
            if (field.kind() == Kind.ID && (text == null || text.isEmpty())) {
                return Optional.empty();
            }
            name.add(Optional.ofNullable(text).map(own -> field.exact() ? own : folded(own)));
        }
        return fields.isEmpty() ? Optional.empty() : Optional.of(name);
    }

    /** Agrees with {@link String#equalsIgnoreCase}, as {@link TextField#same} does. */
    private static String folded(String text) {
        char[] folded = text.toCharArray();
        for (int i = 0; i < folded.length; i++) {
            folded[i] = Character.toLowerCase(Character.toUpperCase(folded[i]));
        }
        return new String(folded);
    }
}
