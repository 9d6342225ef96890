package dev.partnerlens.core;

/** The service as one partner sees it. May be used by several threads at once; together they stay within its limits. */
public interface Service extends AutoCloseable {
    RowFeed rows();

    /**
     * Customers' budgets.
     *
     * @param waits hears of pauses that the service asks for
     */
    Budgets budgets(RowFeed.Waits waits);

    /** Lets go of connections; running calls end. */
    @Override
    void close();
}
