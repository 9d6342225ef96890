package dev.partnerlens.sync;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import dev.partnerlens.core.Budget;
import dev.partnerlens.core.Budgets;
import dev.partnerlens.core.Problem;
import dev.partnerlens.core.ProblemException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BudgetDeskTest {
    private static final Budget HUNDRED = Budget.of(new BigDecimal("100.0"));
    private static final Budget TWENTY = Budget.of(new BigDecimal("20"));
    private static final Problem GONE = new Problem.Offline("host", "the connection was cut");

    private final Desk desk = new Desk();

    @Test
    void writesOnceAndReadsAgain() throws Exception {
        desk.budget = HUNDRED;
        assertThat(new BudgetDesk(desk).show("c")).isEqualTo(HUNDRED);
        desk.calls.clear();
        assertThat(new BudgetDesk(desk).change("c", Budget.of(new BigDecimal("100")), TWENTY))
                .isEqualTo(TWENTY);
        assertThat(desk.calls).containsExactly("read c", "write c 20", "read c");
        assertThat(new BudgetDesk(desk).change("c", TWENTY, Budget.NONE)).isEqualTo(Budget.NONE);
        assertThat(new BudgetDesk(desk)
                        .change("c", Budget.NONE, Budget.of(BigDecimal.ZERO))
                        .amount())
                .as("nothing allowed is not the same as nothing said")
                .contains(BigDecimal.ZERO);
    }

    @Test
    void writesNothingWhereItIsNoLongerWhatWasShown() {
        desk.budget = TWENTY;
        assertThat(problem(HUNDRED, Budget.NONE)).isEqualTo(new Problem.BudgetMoved(HUNDRED, TWENTY));
        assertThat(problem(Budget.NONE, HUNDRED)).isEqualTo(new Problem.BudgetMoved(Budget.NONE, TWENTY));
        assertThat(desk.calls).containsOnly("read c");
    }

    @Test
    void believesNoChangeThatTheServiceDoesNotTellBack() {
        desk.budget = HUNDRED;
        desk.keeps = false;
        assertThat(problem(HUNDRED, TWENTY)).isEqualTo(new Problem.BudgetNotKept(TWENTY, HUNDRED));
        assertThat(desk.writes()).isEqualTo(1);
    }

    @Test
    void looksWhetherItWasDoneWhereNoAnswerCame() throws Exception {
        desk.budget = HUNDRED;
        desk.afterWrite = GONE;
        assertThat(new BudgetDesk(desk).change("c", HUNDRED, TWENTY)).isEqualTo(TWENTY);
        desk.keeps = false;
        assertThat(problem(TWENTY, HUNDRED)).isEqualTo(new Problem.BudgetKept(TWENTY, GONE));
        assertThat(desk.writes()).isEqualTo(2);
    }

    @Test
    void saysThatNobodyKnowsWhereItCannotBeReadAgain() {
        desk.budget = HUNDRED;
        desk.afterWrite = GONE;
        desk.secondRead = GONE;
        assertThat(problem(HUNDRED, TWENTY)).isEqualTo(new Problem.BudgetUnknown(TWENTY, "the connection was cut"));
        assertThat(desk.writes()).isEqualTo(1);
    }

    @Test
    void anAnswerThatTellsAnotherBudgetIsNoSuccess() {
        desk.budget = HUNDRED;
        desk.told = Budget.of(new BigDecimal("999"));
        assertThat(problem(HUNDRED, TWENTY)).isEqualTo(new Problem.BudgetNotKept(TWENTY, desk.told));
        desk.told = TWENTY;
        desk.budget = HUNDRED;
        assertThat(catchThrowable(() -> new BudgetDesk(desk).change("c", HUNDRED, TWENTY)))
                .isNull();
    }

    @Test
    void askedToSlowDownItIsNotAskedAgain() {
        desk.budget = HUNDRED;
        desk.keeps = false;
        desk.afterWrite = new Problem.Throttled(Optional.empty(), "r");
        assertThat(problem(HUNDRED, TWENTY)).isEqualTo(new Problem.BudgetKept(HUNDRED, desk.afterWrite));
        assertThat(desk.calls).containsExactly("read c", "write c 20");
    }

    @Test
    void doesNotSayThatNothingWasWrittenWhereNoAnswerCame() {
        desk.budget = HUNDRED;
        desk.afterWrite = GONE;
        desk.moves = Budget.of(new BigDecimal("19.99"));
        assertThat(problem(HUNDRED, TWENTY)).isEqualTo(new Problem.BudgetNotKept(TWENTY, desk.moves));
    }

    @ParameterizedTest
    @ValueSource(ints = {400, 409, 412})
    void looksWhetherSomebodyElseWasQuicker(int status) {
        desk.budget = HUNDRED;
        desk.keeps = false;
        desk.afterWrite = new Problem.ServiceFailed(status, "x", "r");
        assertThat(problem(HUNDRED, TWENTY)).isEqualTo(new Problem.BudgetKept(HUNDRED, desk.afterWrite));
        desk.secondRead = GONE;
        assertThat(problem(HUNDRED, TWENTY)).as("refused is refused").isEqualTo(desk.afterWrite);
        desk.secondRead = null;
        desk.moves = TWENTY;
        assertThat(problem(HUNDRED, Budget.NONE)).isEqualTo(new Problem.BudgetMoved(HUNDRED, TWENTY));
    }

    @Test
    void aRefusedSignInIsNoQuestionOfTheBudget() {
        desk.budget = HUNDRED;
        desk.afterWrite = new Problem.SignInNeeded("", "r");
        assertThat(problem(HUNDRED, TWENTY)).isEqualTo(desk.afterWrite);
        assertThat(desk.calls).containsExactly("read c", "write c 20");
    }

    private Problem problem(Budget shown, Budget wished) {
        desk.calls.clear();
        Throwable thrown = catchThrowable(() -> new BudgetDesk(desk).change("c", shown, wished));
        assertThat(thrown).isInstanceOf(ProblemException.class);
        return ((ProblemException) thrown).problem();
    }

    /** A service that can be told to misbehave. */
    private static final class Desk implements Budgets {
        private final List<String> calls = new ArrayList<>();
        private int written;
        private Budget budget = Budget.NONE;
        private boolean keeps = true;
        private @Nullable Problem afterWrite;
        private @Nullable Problem secondRead;
        private @Nullable Budget moves;
        private @Nullable Budget told;

        @Override
        public Budget read(String customerId) {
            if (secondRead != null && !calls.isEmpty()) {
                throw new ProblemException(secondRead);
            }
            calls.add("read " + customerId);
            return budget;
        }

        @Override
        public Optional<Budget> write(String customerId, Budget wished) {
            calls.add("write " + customerId
                    + wished.amount().map(amount -> " " + amount).orElse(""));
            written++;
            budget = moves != null ? moves : keeps ? wished : budget;
            if (afterWrite != null) {
                throw new ProblemException(afterWrite);
            }
            return Optional.ofNullable(told);
        }

        private int writes() {
            return written;
        }
    }
}
