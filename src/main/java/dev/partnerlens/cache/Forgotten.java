package dev.partnerlens.cache;

import dev.partnerlens.core.Dataset;
import dev.partnerlens.core.Meaning;
import dev.partnerlens.core.Row;
import dev.partnerlens.core.TextField;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** The customers whose rows are left out, known by digests alone. */
final class Forgotten {
    private final Set<Digest> digests = new HashSet<>();
    private final Map<String, Mention> mentions = new ConcurrentHashMap<>();
    private final @Nullable Salt salt;

    private Forgotten(@Nullable Salt salt) {
        this.salt = salt;
    }

    /** What a text says of the forgotten customers. */
    enum Mention {
        NONE,
        /** A subscription of one, or its name: tells whose row it is where nothing else does. */
        BELONGING,
        /** The id of one. */
        ID
    }

    static Forgotten load(Connection connection) throws SQLException {
        Set<Digest> found = new HashSet<>();
        Salt salt = null;
        try (PreparedStatement statement = connection.prepareStatement("SELECT digest, salt FROM forgotten");
                ResultSet rows = statement.executeQuery()) {
            while (rows.next()) {
                found.add(new Digest(rows.getBytes(1)));
                salt = new Salt(rows.getBytes(2));
            }
        }
        Forgotten forgotten = new Forgotten(salt);
        forgotten.digests.addAll(found);
        return forgotten;
    }

    boolean nobody() {
        return digests.isEmpty();
    }

    /** Whether a row tells of a forgotten customer. */
    boolean covers(Row row) {
        if (nobody()) {
            return false;
        }
        Dataset set = row.dataset();
        String customer = text(row, set.meaning(Meaning.CUSTOMER_ID));
        boolean told = !customer.isEmpty();
        if (told && is(Salt.Kind.CUSTOMER, customer)) {
            return true;
        }
        boolean belongs = !told
                && (is(Salt.Kind.SUBSCRIPTION, text(row, set.meaning(Meaning.SUBSCRIPTION_ID)))
                        || is(Salt.Kind.NAME, text(row, set.meaning(Meaning.CUSTOMER_NAME))));
        for (int i = 0; i < set.fields().size() && !belongs; i++) {
            if (set.fields().get(i) instanceof TextField && row.value(i) instanceof String text) {
                Mention mention = mention(text);
                belongs = mention == Mention.ID || (mention == Mention.BELONGING && !told);
            }
        }
        return belongs;
    }

    boolean is(Salt.Kind kind, String text) {
        return salt != null && !text.isEmpty() && digests.contains(salt.digest(kind, text));
    }

    /** Looks for ids and names inside a longer text. */
    Mention mention(String text) {
        return mentions.computeIfAbsent(text, this::search);
    }

    private Mention search(String text) {
        Mention found = Mention.NONE;
        for (String part : Salt.parts(text)) {
            if (is(Salt.Kind.CUSTOMER, part)) {
                return Mention.ID;
            }
            if (is(Salt.Kind.SUBSCRIPTION, part) || is(Salt.Kind.NAME, part)) {
                found = Mention.BELONGING;
            }
        }
        return found;
    }

    private static String text(Row row, Optional<TextField> field) {
        String text = field.map(row::text).orElse(null);
        return text == null ? "" : text;
    }
}
