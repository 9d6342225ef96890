package dev.partnerlens.partnercenter;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.SerializableString;
import tools.jackson.core.io.SerializedString;

/**
 * Finds what a row's names lead to by guessing that they come in the order of the row before, which they nearly always
 * do: the parser then only compares bytes, and ten thousand rows cost neither a name nor a look-up.
 */
final class NameOrder {
    private static final int FIRST_SIZE = 32;
    /** A row of more names than any set has fields is not worth guessing. */
    private static final int MOST = 512;

    private static final SerializableString NO_GUESS = new SerializedString("");

    private record Known(SerializableString name, RowNames.Target target) {}

    private final RowNames names;
    private final Map<String, Known> known = new HashMap<>();
    private SerializableString[] guesses = filled(new SerializableString[0], FIRST_SIZE);
    private RowNames.Target[] targets = new RowNames.Target[FIRST_SIZE];
    private int at;

    NameOrder(RowNames names) {
        this.names = names;
        Arrays.fill(targets, RowNames.Passed.UNKNOWN);
    }

    /** Begins a row. */
    void begin() {
        at = 0;
    }

    /** Moves the parser on to the row's next name, and says what it leads to; null at the end of the row. */
    RowNames.@Nullable Target next(JsonParser parser) {
        int place = at++;
        if (place >= guesses.length) {
            parser.nextToken();
        } else if (parser.nextName(guesses[place])) {
            return targets[place];
        }
        return parser.currentToken() == JsonToken.PROPERTY_NAME ? learn(place, parser.currentName()) : null;
    }

    private RowNames.Target learn(int place, String name) {
        Known found = known.computeIfAbsent(name, _ -> new Known(new SerializedString(name), names.find(name)));
        if (place < MOST) {
            if (place == guesses.length) {
                guesses = filled(guesses, place * 2);
                targets = Arrays.copyOf(targets, place * 2);
            }
            guesses[place] = found.name();
            targets[place] = found.target();
        }
        return found.target();
    }

    private static SerializableString[] filled(SerializableString[] some, int size) {
        SerializableString[] all = Arrays.copyOf(some, size);
        Arrays.fill(all, some.length, size, NO_GUESS);
        return all;
    }
}
