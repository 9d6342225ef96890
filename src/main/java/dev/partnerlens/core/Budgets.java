package dev.partnerlens.core;

import java.util.Optional;

/** The one thing the product writes to the service: customers' budgets. Both calls block and stop at an interrupt. */
public interface Budgets {
    /**
     * The budget as the service tells it now.
     *
     * @param customerId the customer's tenant id
     */
    Budget read(String customerId) throws InterruptedException;

    /**
     * Asks the service to set or remove a budget, once: a change is never repeated blindly.
     *
     * @return the budget that the answer tells; empty where it tells none that can be read
     * @throws ProblemException with {@link Problem.Offline} when no answer came, so that it may or may not be written
     */
    Optional<Budget> write(String customerId, Budget budget) throws InterruptedException;
}
