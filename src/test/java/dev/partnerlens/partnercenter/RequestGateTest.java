package dev.partnerlens.partnercenter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import dev.partnerlens.core.Problem;
import dev.partnerlens.core.ProblemException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

class RequestGateTest {
    private static final Instant NOW = Instant.parse("2026-06-24T06:42:00Z");

    private final AtomicReference<Instant> clock = new AtomicReference<>(NOW);
    private final List<Duration> told = new ArrayList<>();

    @Test
    void aPauseThatIsMadeLongerMeanwhileIsKeptToItsNewEnd() throws Exception {
        AtomicReference<RequestGate> gate = new AtomicReference<>();
        gate.set(gate(pause -> {
            if (told.size() == 1) {
                gate.get().keepQuietFor(Duration.ofSeconds(40), "later");
            }
            clock.updateAndGet(now -> now.plus(pause));
        }));
        gate.get().keepQuietFor(Duration.ofSeconds(10), "first");
        gate.get().keepQuietFor(Duration.ofSeconds(5), "a shorter one changes nothing");
        gate.get().enter(told::add).close();

        assertThat(clock.get()).isAfterOrEqualTo(NOW.plusSeconds(40));
        assertThat(told).hasSize(2).startsWith(Duration.ofSeconds(10));
    }

    @Test
    @Timeout(30)
    void whoDoesNotWaitSoLongLeavesItsPlaceToOthers() throws Exception {
        RequestGate gate = gate(pause -> clock.updateAndGet(now -> now.plus(pause)));
        gate.keepQuietFor(Duration.ofMinutes(3), "r");
        for (int i = 0; i < 10; i++) {
            assertThat(catchThrowable(() -> gate.enter(told::add)))
                    .isInstanceOfSatisfying(
                            ProblemException.class,
                            e -> assertThat(e.problem())
                                    .isEqualTo(new Problem.Throttled(Optional.of(Duration.ofMinutes(3)), "r")));
        }
        assertThat(told).isEmpty();
        clock.set(NOW.plusSeconds(180));
        gate.enter(told::add).close();
        assertThat(told).isEmpty();
    }

    private RequestGate gate(Patience.Sleeper sleeper) {
        return new RequestGate(new Patience(
                4,
                Duration.ofSeconds(1),
                Duration.ofSeconds(30),
                Duration.ofMinutes(2),
                Duration.ofSeconds(20),
                sleeper,
                RandomGenerator.getDefault(),
                clock::get));
    }
}
