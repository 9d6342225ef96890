package dev.partnerlens.partnercenter;

import dev.partnerlens.core.Budget;
import dev.partnerlens.core.Budgets;
import dev.partnerlens.core.Problem;
import dev.partnerlens.core.ProblemException;
import dev.partnerlens.core.RowFeed.Waits;
import dev.partnerlens.core.dataset.CustomerSpending;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.net.URI;
import java.util.Optional;

/**
 * Customers' budgets over HTTP. Source: the pages "Get a customer's usage spending budget" and "Update a customer's usage
 * spending budget"; neither names an ETag. That null removes a budget is nowhere said outright: an amount of null is
 * documented as "no budget", and there is no other way.
 */
final class BudgetClient implements Budgets {
    private final ServiceClient client;
    private final Waits waits;

    BudgetClient(ServiceClient client, Waits waits) {
        this.client = client;
        this.waits = waits;
    }

    @Override
    public Budget read(String customerId) throws InterruptedException {
        URI address = address(customerId);
        try {
            return client.get(Call.get(address), new BudgetReader(), waits);
        } catch (ProblemException e) {
            throw named(customerId, e);
        }
    }

    @Override
    public Optional<Budget> write(String customerId, Budget budget) throws InterruptedException {
        String amount = budget.amount().map(BigDecimal::toPlainString).orElse("null");
        String body = "{\"Amount\":" + amount + ",\"Attributes\":{\"ObjectType\":\"SpendingBudget\"}}";
        URI address = address(customerId);
        try {
            return told(client.write(Call.patch(address, body), waits));
        } catch (ProblemException e) {
            throw named(customerId, e);
        }
    }

    /** The answer printed in the documentation is no JSON, so one that cannot be read says nothing. */
    private static Optional<Budget> told(Answer answer) {
        try (InputStream body = answer.body()) {
            return Optional.of(new BudgetReader().read(body));
        } catch (IOException | UnreadableBody noBudget) {
            return Optional.empty();
        }
    }

    private URI address(String customerId) {
        client.offered(CustomerSpending.DATASET);
        String id = customerId.strip();
        if (id.isEmpty() || id.equals(".") || id.equals("..")) {
            throw new ProblemException(new Problem.UnknownCustomer(customerId));
        }
        return client.base().root().resolve("/v1/customers/" + PercentEncoding.value(id) + "/usagebudget");
    }

    /** What is not there at this address is the customer. */
    private static ProblemException named(String customerId, ProblemException problem) {
        boolean unknown = switch (problem.problem()) {
            case Problem.NotThere _ -> true;
            case Problem.ServiceFailed _ ->
                ServiceRefusal.behind(problem)
                        .filter(ServiceRefusal::namesOneKey)
                        .isPresent();
            default -> false;
        };
        return unknown ? new ProblemException(new Problem.UnknownCustomer(customerId), problem) : problem;
    }
}
