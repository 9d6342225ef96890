package dev.partnerlens.explore.row;

/**
 * Row numbers in some order, found where they are asked for. Immutable to its users and safe for several threads; what it
 * finds it keeps for a while. Each call may go over the rows once, which an interrupt ends as
 * {@link dev.partnerlens.core.Problem.Stopped}.
 */
public interface Order {
    int size();

    /** The stretch of rows that holds the one at an index from 0 to before {@link #size}. */
    Run run(int index);

    /** How many of these rows come before {@code row}, which need not be one of them. */
    int before(int row);

    /** Rows that follow one another. */
    final class Run {
        private final int first;
        private final int[] rows;

        /**
         * @param first the index of the first of them
         * @param rows shared, never written to
         */
        Run(int first, int[] rows) {
            this.first = first;
            this.rows = rows;
        }

        /** The same rows in an order in which {@code more} come before this one's. */
        Run after(int more) {
            return new Run(first + more, rows);
        }

        boolean holds(int index) {
            return index >= first && index - first < rows.length;
        }

        /** The row at an index of the whole order. */
        int row(int index) {
            return rows[index - first];
        }
    }
}
