package dev.partnerlens.bench.tab;

/**
 * Who answers: the product or a peer.
 *
 * @param <A> its answers to a step
 */
interface Side<A> extends AutoCloseable {
    /** As in the results. */
    String name();

    /** What need not count, such as the parsing of a statement. */
    default void prepare(Step step) {}

    /** All answers; what is measured. Called once after {@link #prepare}. */
    A ask(Step step);

    Figures figures(A answers);

    /** Both at once, for a comparison. */
    default Figures check(Step step) {
        prepare(step);
        return figures(ask(step));
    }

    @Override
    default void close() {}
}
