package dev.partnerlens.cache;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.AbstractList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.RandomAccess;

/** The readers' side of the dictionary. It only ever grows, so each text is read from the file once. */
final class TextList {
    private String[] texts = new String[0];
    private int size;

    /** All texts that the connection's snapshot holds, by code; never changes once handed out. */
    synchronized List<String> refresh(Connection connection) throws SQLException {
        try (PreparedStatement statement =
                connection.prepareStatement("SELECT code, text FROM text WHERE code >= ? ORDER BY code")) {
            statement.setInt(1, size);
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    put(rows.getInt(1), TextCodes.text(rows, 2));
                }
            }
        }
        return new View(texts, size);
    }

    private void put(int code, String text) {
        if (code >= texts.length) {
            texts = Arrays.copyOf(texts, Math.max(code + 1, texts.length * 2));
        }
        // A code without a text belongs to one that was removed; no row refers to it.
        Arrays.fill(texts, size, code, "");
        texts[code] = text;
        size = code + 1;
    }

    private static final class View extends AbstractList<String> implements RandomAccess {
        private final String[] texts;
        private final int size;

        View(String[] texts, int size) {
            this.texts = texts;
            this.size = size;
        }

        @Override
        public String get(int code) {
            return texts[Objects.checkIndex(code, size)];
        }

        @Override
        public int size() {
            return size;
        }
    }
}
