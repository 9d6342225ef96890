package dev.partnerlens.cache;

import dev.partnerlens.core.CodedDays;
import dev.partnerlens.core.CodedDays.Span;
import java.util.ArrayList;
import java.util.List;

/** Tells from the book of windows about how many rows days have, and cuts days into parts with about as many each. */
final class DayParts {
    private final Book book;

    DayParts(Book book) {
        this.book = book;
    }

    /** Days with about so many rows. */
    private record Piece(long from, long rows) {}

    long rows(Span days) {
        long undated = days.from() == CodedDays.NO_DAY ? book.undated() : 0;
        return undated
                + book.windows().stream()
                        .mapToLong(window -> rows(window, days))
                        .sum();
    }

    /** The window's rows count as spread evenly over its days. */
    private static long rows(Book.Window window, Span days) {
        long shared = Math.min(window.to(), days.to()) - Math.max(window.from(), days.from()) + 1;
        return shared <= 0 ? 0 : Math.round((double) window.rows() * shared / window.days());
    }

    List<Span> of(Span days, int count) {
        long share = Math.max(1, rows(days) / count);
        List<Span> parts = new ArrayList<>();
        int from = days.from();
        long held = 0;
        for (Piece piece : pieces(days, share)) {
            if (held >= share && piece.from() > from) {
                parts.add(new Span(from, (int) (piece.from() - 1)));
                from = (int) piece.from();
                held = 0;
            }
            held += piece.rows();
        }
        parts.add(new Span(from, days.to()));
        return parts;
    }

    private List<Piece> pieces(Span days, long share) {
        List<Piece> pieces = new ArrayList<>();
        for (Book.Window window : book.windows()) {
            long rows = rows(window, days);
            if (rows > 0) {
                long from = Math.max(window.from(), days.from());
                long length = Math.min(window.to(), days.to()) - from + 1;
                long cuts = Math.clamp(rows / share + 1, 1, length);
                for (long i = 0; i < cuts; i++) {
                    pieces.add(new Piece(from + length * i / cuts, rows / cuts));
                }
            }
        }
        return pieces;
    }
}
