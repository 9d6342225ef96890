package dev.partnerlens.cache;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The writer's side of the dictionary, wholly in memory: there is one writer at a time, so the file needs no index over
 * texts. New texts wait here until {@link #store}, inside the transaction that stores the rows which need them.
 */
final class TextCodes {
    private static final int BATCH = 10_000;

    private final Map<String, Integer> codes = new HashMap<>();
    private final List<String> waiting = new ArrayList<>();
    private int next;

    static TextCodes load(Connection connection) throws SQLException {
        TextCodes texts = new TextCodes();
        try (PreparedStatement statement = connection.prepareStatement("SELECT code, text FROM text ORDER BY code");
                ResultSet rows = statement.executeQuery()) {
            while (rows.next()) {
                texts.codes.put(text(rows, 2), rows.getInt(1));
                texts.next = rows.getInt(1) + 1;
            }
        }
        return texts;
    }

    int code(String text) {
        Integer known = codes.get(text);
        if (known != null) {
            return known;
        }
        int code = next++;
        codes.put(text, code);
        waiting.add(text);
        return code;
    }

    void store(Connection connection) throws SQLException {
        int first = next - waiting.size();
        try (PreparedStatement insert = connection.prepareStatement("INSERT INTO text (code, text) VALUES (?, ?)")) {
            for (int i = 0; i < waiting.size(); i++) {
                insert.setInt(1, first + i);
                String text = waiting.get(i);
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

    /** To be called once the storing transaction is committed. */
    void stored() {
        waiting.clear();
    }

    /** Takes back the codes of texts that were not stored. */
    void forget() {
        waiting.forEach(codes::remove);
        next -= waiting.size();
        waiting.clear();
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
