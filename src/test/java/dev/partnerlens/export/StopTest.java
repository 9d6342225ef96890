package dev.partnerlens.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.partnerlens.core.Problem;
import dev.partnerlens.core.ProblemException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An interrupt in the middle of the rows ends the export soon and leaves nothing. */
class StopTest {
    private static final int STOP_AT = 5_000;

    @TempDir
    Path folder;

    @AfterEach
    void clear() {
        Thread.interrupted();
    }

    @Test
    void anInterruptInTheMiddleLeavesNothing() {
        AtomicInteger last = new AtomicInteger();
        Grid grid = new Grid(
                "rows", "Rows", "", List.of(), List.of(new Column("n", Column.Kind.COUNT, 10)), 1_000_000, (row, _) -> {
                    last.set(row);
                    if (row == STOP_AT) {
                        Thread.currentThread().interrupt();
                    }
                    return BigDecimal.valueOf(row);
                });
        assertThatThrownBy(() -> Written.book(folder.resolve("rows.xlsx"), 2_000_000, grid))
                .isInstanceOfSatisfying(
                        ProblemException.class, e -> assertThat(e.problem()).isEqualTo(new Problem.Stopped()));
        assertThat(last.get()).isLessThan(STOP_AT + 2_000);
        assertThat(folder).isEmptyDirectory();
    }
}
