package dev.partnerlens.cache;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The writer's side of the dictionary, wholly in memory: there is one writer at a time, so the file needs no index over
 * texts. A code once given stays for the length of the sync, and new texts wait until a transaction that stores rows
 * stores them too. For several threads: a text that is known costs one look-up without a lock.
 */
final class TextCodes {
    private static final int BATCH = 10_000;

    private final Map<String, Integer> codes = new ConcurrentHashMap<>();
    /** Guarded by this, as {@code next} is. */
    private final List<String> waiting = new ArrayList<>();

    private int next;

    static TextCodes load(Connection connection) throws SQLException {
        TextCodes texts = new TextCodes();
        try (PreparedStatement statement = connection.prepareStatement("SELECT code, text FROM text ORDER BY code");
                ResultSet rows = statement.executeQuery()) {
            while (rows.next()) {
                texts.known(text(rows, 2), rows.getInt(1));
            }
        }
        texts.next = UnusedCodes.next(connection, "text", texts.next);
        return texts;
    }

    int code(String text) {
        Integer known = codes.get(text);
        return known != null ? known : added(text);
    }

    private synchronized int added(String text) {
        Integer known = codes.get(text);
        if (known != null) {
            return known;
        }
        int code = next++;
        waiting.add(text);
        codes.put(text, code);
        return code;
    }

    private synchronized void known(String text, int code) {
        codes.put(text, code);
        next = code + 1;
    }

    /** Texts on their way into the file, with codes that count up from {@code first}. */
    record Waiting(int first, List<String> texts) {
        void store(Connection connection) throws SQLException {
            try (PreparedStatement insert =
                    connection.prepareStatement("INSERT INTO text (code, text) VALUES (?, ?)")) {
                for (int i = 0; i < texts.size(); i++) {
                    insert.setInt(1, first + i);
                    String text = texts.get(i);
                    if (fitsUtf8(text)) {
                        insert.setString(2, text);
                    } else {
                        insert.setBytes(2, text16(text));
                    }
                    insert.addBatch();
                    if (i % BATCH == BATCH - 1) {
                        insert.executeBatch();
                    }
                }
                insert.executeBatch();
            }
        }
    }

    /** What waits now; stays here until it is {@link #stored}. */
    synchronized Waiting waiting() {
        return new Waiting(next - waiting.size(), List.copyOf(waiting));
    }

    /** To be called once the storing transaction is committed; without it they go with the next one. */
    synchronized void stored(Waiting done) {
        waiting.subList(0, done.texts().size()).clear();
    }

    static String text(ResultSet rows, int column) throws SQLException {
        Object text = rows.getObject(column);
        return text instanceof byte[] bytes ? text16(bytes) : (String) text;
    }

    /** Half a surrogate pair has no UTF-8, and many readers end a text at a zero character. */
    private static boolean fitsUtf8(String text) {
        return text.indexOf(0) < 0 && StandardCharsets.UTF_8.newEncoder().canEncode(text);
    }

    // Char by char, as Java's own UTF-16 encoder replaces halves of pairs as well.
    private static byte[] text16(String text) {
        byte[] bytes = new byte[text.length() * 2];
        for (int i = 0; i < text.length(); i++) {
            bytes[2 * i] = (byte) (text.charAt(i) >> 8);
            bytes[2 * i + 1] = (byte) text.charAt(i);
        }
        return bytes;
    }

    private static String text16(byte[] bytes) {
        char[] chars = new char[bytes.length / 2];
        for (int i = 0; i < chars.length; i++) {
            chars[i] = (char) (((bytes[2 * i] & 0xff) << 8) | (bytes[2 * i + 1] & 0xff));
        }
        return new String(chars);
    }
}
