package dev.partnerlens.cache;

import dev.partnerlens.core.CodedDays;
import dev.partnerlens.core.CodedDays.Span;
import dev.partnerlens.core.CodedSource;
import dev.partnerlens.core.Dataset;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * What is booked of a set in one committed state: enough to tell which days were stored anew when it is compared with the
 * book of a later one.
 *
 * @param file stands for the file that was read, and is another one as soon as another file has taken its place
 * @param removals how often something was taken out of the file
 * @param stored windows that syncs stored, those included that were replaced since
 * @param rows rows that syncs stored, counted likewise
 * @param undated rows without a date
 * @param windows in the order of their days
 * @param bySync windows that a sync stored, of those syncs that some window here is of
 */
record Book(
        TextList file,
        long removals,
        long stored,
        long rows,
        long undated,
        List<Window> windows,
        Map<Long, Long> bySync)
        implements CodedSource.Mark {
    /** Days stored together, and when: a window that is cut keeps its stamp. */
    record Window(long from, long to, Stamp stamp, long rows) {
        /** The sync, and milliseconds since 1970. */
        record Stamp(long sync, long at) {}

        long days() {
            return to - from + 1;
        }
    }

    static Book read(Connection connection, TextList file, Dataset dataset) throws SQLException {
        String id = dataset.id();
        List<Window> windows = new ArrayList<>();
        try (PreparedStatement statement = connection.prepareStatement(
                "SELECT from_day, to_day, sync, fetched_at, rows FROM window WHERE dataset = ? ORDER BY from_day")) {
            statement.setString(1, id);
            try (ResultSet found = statement.executeQuery()) {
                while (found.next()) {
                    windows.add(new Window(
                            found.getLong(1),
                            found.getLong(2),
                            new Window.Stamp(found.getLong(3), found.getLong(4)),
                            found.getLong(5)));
                }
            }
        }
        return new Book(
                file,
                Sql.number(connection, "SELECT removals FROM state"),
                Sql.number(connection, "SELECT SUM(windows) FROM sync_set WHERE dataset = ?", id),
                Sql.number(connection, "SELECT SUM(rows) FROM sync_set WHERE dataset = ?", id),
                Sql.number(connection, "SELECT undated_rows FROM dataset WHERE id = ?", id),
                List.copyOf(windows),
                bySync(connection, id));
    }

    private static Map<Long, Long> bySync(Connection connection, String id) throws SQLException {
        Map<Long, Long> bySync = new HashMap<>();
        try (PreparedStatement statement = connection.prepareStatement("SELECT sync, windows FROM sync_set"
                + " WHERE dataset = ? AND sync IN (SELECT sync FROM window WHERE dataset = ?)")) {
            Sql.bind(statement, id, id);
            try (ResultSet found = statement.executeQuery()) {
                while (found.next()) {
                    bySync.put(found.getLong(1), found.getLong(2));
                }
            }
        }
        return Map.copyOf(bySync);
    }

    /** As {@link CodedSource#changedSince} promises it. */
    List<Span> changedSince(Book before, FactTable.Shape shape) {
        if (file != before.file || removals != before.removals) {
            return List.of(Span.ALL);
        }
        if (stored == before.stored && rows == before.rows && undated == before.undated) {
            return List.of();
        }
        return shape == FactTable.Shape.STANDING ? List.of(Span.ALL) : without(kept(before), before.undated);
    }

    /** The days that lie in windows of the same stamp then and now, in their order. */
    private List<Window> kept(Book before) {
        // What a sync that went on stored within the same millisecond cannot be told apart by its stamp.
        Optional<Window.Stamp> shared = before.windows.stream()
                .map(Window::stamp)
                .max(Comparator.comparingLong(Window.Stamp::sync).thenComparingLong(Window.Stamp::at))
                .filter(newest -> !Objects.equals(bySync.get(newest.sync()), before.bySync.get(newest.sync())));
        List<Window> kept = new ArrayList<>();
        int at = 0;
        for (Window now : windows) {
            while (at < before.windows.size() && before.windows.get(at).to() < now.from()) {
                at++;
            }
            for (int i = at; i < before.windows.size() && before.windows.get(i).from() <= now.to(); i++) {
                Window then = before.windows.get(i);
                if (then.stamp().equals(now.stamp()) && !shared.equals(Optional.of(now.stamp()))) {
                    kept.add(new Window(
                            Math.max(now.from(), then.from()), Math.min(now.to(), then.to()), now.stamp(), 0));
                }
            }
        }
        return kept;
    }

    /** All days but those of some windows. Rows without a date belong to none. */
    private List<Span> without(List<Window> kept, long undatedBefore) {
        List<Span> spans = new ArrayList<>();
        long next = undated == 0 && undatedBefore == 0 ? CodedDays.NO_DAY + 1L : CodedDays.NO_DAY;
        for (Window window : kept) {
            if (next < window.from()) {
                spans.add(new Span((int) next, (int) (window.from() - 1)));
            }
            next = window.to() + 1;
        }
        spans.add(new Span((int) next, Integer.MAX_VALUE));
        return List.copyOf(spans);
    }
}
