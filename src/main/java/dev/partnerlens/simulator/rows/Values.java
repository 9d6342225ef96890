package dev.partnerlens.simulator.rows;

import dev.partnerlens.core.Ticks;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** One column of values, by row. A value that is absent, null or unreadable is absent here, whatever is sent. */
public sealed interface Values {
    /** Adds the value of the next row as it is spelled in JSON, without quotes; null where there is none. */
    void add(@Nullable String spelled);

    static Values of(Kind kind) {
        return switch (kind) {
            case TEXT -> new Texts();
            case DATE, PLAIN_DATE -> new Dates();
            case FLAG -> new Flags();
            case NUMBER -> new Numbers();
        };
    }

    /** Texts as codes of a dictionary: equal texts have equal codes. */
    final class Texts implements Values {
        public static final int ABSENT = -1;

        private final Map<String, Integer> codes = new HashMap<>();
        private final List<String> words = new ArrayList<>();
        private int[] rows = new int[1024];
        private int size;

        @Override
        public void add(@Nullable String spelled) {
            if (size == rows.length) {
                rows = Arrays.copyOf(rows, size * 2);
            }
            rows[size++] = spelled == null ? ABSENT : code(spelled);
        }

        private int code(String word) {
            Integer known = codes.putIfAbsent(word, words.size());
            if (known != null) {
                return known;
            }
            words.add(word);
            return words.size() - 1;
        }

        public int code(int row) {
            return rows[row];
        }

        /** The distinct texts; a text's place is its code. */
        public List<String> words() {
            return words;
        }
    }

    /** Dates in {@link Ticks}. */
    final class Dates implements Values {
        private long[] rows = new long[1024];
        private int size;

        @Override
        public void add(@Nullable String spelled) {
            if (size == rows.length) {
                rows = Arrays.copyOf(rows, size * 2);
            }
            rows[size++] = spelled == null ? Ticks.NONE : DateText.ticks(spelled);
        }

        public long ticks(int row) {
            return rows[row];
        }
    }

    /** Yes and no. */
    final class Flags implements Values {
        public static final byte ABSENT = -1;

        private byte[] rows = new byte[1024];
        private int size;

        @Override
        public void add(@Nullable String spelled) {
            if (size == rows.length) {
                rows = Arrays.copyOf(rows, size * 2);
            }
            rows[size++] = "true".equals(spelled) ? 1 : "false".equals(spelled) ? 0 : ABSENT;
        }

        /** 1, 0 or {@link #ABSENT}. */
        public byte flag(int row) {
            return rows[row];
        }
    }

    /** Exact decimals. */
    final class Numbers implements Values {
        private final List<@Nullable BigDecimal> rows = new ArrayList<>();

        @Override
        public void add(@Nullable String spelled) {
            rows.add(spelled == null ? null : decimal(spelled));
        }

        private static @Nullable BigDecimal decimal(String spelled) {
            try {
                return new BigDecimal(spelled);
            } catch (NumberFormatException notANumber) {
                return null;
            }
        }

        public @Nullable BigDecimal number(int row) {
            return rows.get(row);
        }
    }
}
