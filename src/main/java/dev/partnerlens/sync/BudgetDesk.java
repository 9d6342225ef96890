package dev.partnerlens.sync;

import dev.partnerlens.core.Budget;
import dev.partnerlens.core.Budgets;
import dev.partnerlens.core.Problem;
import dev.partnerlens.core.ProblemException;
import java.util.Optional;

/**
 * Where a customer's budget is looked at and changed. A change is made against what was shown, asked for once, and
 * believed only when the service tells it back.
 */
public final class BudgetDesk {
    private final Budgets budgets;

    public BudgetDesk(Budgets budgets) {
        this.budgets = budgets;
    }

    /** The budget as the service tells it now. */
    public Budget show(String customerId) throws InterruptedException {
        return budgets.read(customerId);
    }

    /**
     * Changes the budget that was shown into another one.
     *
     * @return the budget as the service tells it after the change
     * @throws ProblemException with {@link Problem.BudgetMoved} where it is no longer what was shown and nothing was
     *     written; with {@link Problem.BudgetNotKept} where the service tells another one afterwards; with {@link
     *     Problem.BudgetKept} where it is known to be as it was; with
     *     {@link Problem.BudgetUnknown} where nobody can tell; or with why it was not written
     */
    public Budget change(String customerId, Budget shown, Budget wished) throws InterruptedException {
        Budget found = budgets.read(customerId);
        if (!found.same(shown)) {
            throw new ProblemException(new Problem.BudgetMoved(shown, found));
        }
        Written written = write(customerId, shown, wished);
        Budget after = after(customerId, wished, written.failure());
        Optional<Budget> other = written.told().filter(told -> !told.same(wished));
        if (other.isPresent()) {
            throw new ProblemException(new Problem.BudgetNotKept(wished, other.get()));
        }
        if (after.same(wished)) {
            return after;
        }
        Optional<ProblemException> failure = written.failure();
        if (failure.isPresent() && after.same(shown)) {
            throw kept(shown, failure.get());
        }
        boolean untouched =
                failure.filter(known -> surelyNotDone(known.problem())).isPresent();
        throw new ProblemException(
                untouched ? new Problem.BudgetMoved(shown, after) : new Problem.BudgetNotKept(wished, after));
    }

    /**
     * How asking ended.
     *
     * @param told the budget in the answer
     * @param failure after which it may stand all the same, or another one may
     */
    private record Written(Optional<Budget> told, Optional<ProblemException> failure) {}

    private Written write(String customerId, Budget shown, Budget wished) throws InterruptedException {
        try {
            return new Written(budgets.write(customerId, wished), Optional.empty());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new ProblemException(new Problem.BudgetUnknown(wished, "it was stopped before an answer came"), e);
        } catch (ProblemException e) {
            if (e.problem() instanceof Problem.Throttled) {
                throw kept(shown, e);
            }
            if (leavesOpen(e.problem())) {
                return new Written(Optional.empty(), Optional.of(e));
            }
            throw e;
        }
    }

    private static ProblemException kept(Budget shown, ProblemException failure) {
        return new ProblemException(new Problem.BudgetKept(shown, failure.problem()), failure);
    }

    /** No answer, one that breaks off in the middle of the work, or one that may say that something else came first. */
    private static boolean leavesOpen(Problem problem) {
        return problem instanceof Problem.Offline || problem instanceof Problem.ServiceFailed;
    }

    private Budget after(String customerId, Budget wished, Optional<ProblemException> failure)
            throws InterruptedException {
        try {
            return budgets.read(customerId);
        } catch (ProblemException e) {
            throw failure.filter(known -> surelyNotDone(known.problem()))
                    .orElseGet(() -> new ProblemException(new Problem.BudgetUnknown(wished, cause(e.problem())), e));
        }
    }

    private static boolean surelyNotDone(Problem problem) {
        return problem instanceof Problem.ServiceFailed failed && failed.status() < 500 && failed.status() != 408;
    }

    private static String cause(Problem problem) {
        return switch (problem) {
            case Problem.Offline(var _, String cause) -> cause;
            case Problem.ServiceFailed failed -> "error " + failed.status();
            case Problem.Throttled _ -> "the service asked to slow down";
            default -> "it could not be read again";
        };
    }
}
