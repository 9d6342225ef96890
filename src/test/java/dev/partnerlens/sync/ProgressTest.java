package dev.partnerlens.sync;

import static org.assertj.core.api.Assertions.assertThat;

import dev.partnerlens.core.dataset.Referrals;
import dev.partnerlens.sync.SetProgress.Stage;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class ProgressTest {
    private final AtomicLong clock = new AtomicLong(Long.MAX_VALUE - 1_000);
    private final List<SetProgress> heard = new ArrayList<>();
    private final Progress progress = new Progress(Referrals.DATASET, heard::add, clock::get);

    @Test
    void aPauseThatManyKeepIsToldOnce() {
        progress.tell(Stage.FETCHING);
        Duration left = Duration.ofSeconds(57);
        for (int call = 0; call < 15; call++) {
            progress.waits(left);
            clock.addAndGet(Duration.ofMillis(20).toNanos());
            left = call % 2 == 0 ? Duration.ofSeconds(57) : left.minusMillis(20);
        }
        assertThat(pauses()).containsExactly(Duration.ofSeconds(57));
    }

    @Test
    void aLongerPauseAndALaterOneAreTold() {
        progress.waits(Duration.ofSeconds(10));
        progress.waits(Duration.ofSeconds(60));
        progress.waits(Duration.ofSeconds(5));
        clock.addAndGet(Duration.ofSeconds(61).toNanos());
        progress.received(3);
        progress.waits(Duration.ofSeconds(10));

        assertThat(pauses()).containsExactly(Duration.ofSeconds(10), Duration.ofSeconds(60), Duration.ofSeconds(10));
        assertThat(heard.getLast().rows()).isEqualTo(3);
    }

    @Test
    void thePaceCountsOnlyTheTimeInWhichItFetches() {
        progress.fetches(1);
        assertThat(heard.getLast().rowsASecond()).as("not known yet").isEmpty();
        for (int second = 0; second < 20; second++) {
            pass(1);
            progress.received(1_000);
        }
        assertThat(rate()).isEqualTo(1_000);
        progress.waits(Duration.ofSeconds(60));
        pass(60);
        progress.received(0);
        assertThat(rate()).as("a pause does not slow it down").isEqualTo(1_000);
        progress.waits(new SetProgress.Waiting.Writer());
        pass(300);
        progress.tell(Stage.STORING);
        pass(100);
        progress.fetches(1);
        assertThat(rate()).as("nor do others").isEqualTo(1_000);
        for (int second = 0; second < 60; second++) {
            pass(1);
            progress.received(100);
        }
        assertThat(rate()).as("it follows what happens now").isBetween(100L, 110L);
        progress.tell(Stage.DONE);
        assertThat(heard.getLast().rowsASecond()).isEmpty();
    }

    @Test
    void theTimeLeftComesFromWhatIsKnownAndIsNeverInvented() {
        progress.planned(4);
        progress.fetches(0.25);
        pass(10);
        progress.received(500);
        assertThat(heard.getLast().left())
                .as("nobody has said how much there is")
                .isEmpty();

        progress.total(2_000);
        progress.received(500);
        assertThat(heard.getLast().left()).as("half of a quarter took 10 s").contains(Duration.ofSeconds(70));
        progress.done(1, 0.25);
        progress.fetches(0.25);
        assertThat(heard.getLast().left()).as("a quarter took 10 s").contains(Duration.ofSeconds(30));
        pass(10);
        progress.answered(5, 10);
        assertThat(heard.getLast().left()).contains(Duration.ofNanos(33_333_333_333L));
        progress.waits(Duration.ofSeconds(100));
        pass(100);
        progress.answered(6, 10);
        assertThat(heard.getLast().left().orElseThrow()).isLessThan(Duration.ofSeconds(31));
    }

    private long rate() {
        return heard.getLast().rowsASecond().orElseThrow();
    }

    private void pass(int seconds) {
        clock.addAndGet(Duration.ofSeconds(seconds).toNanos());
    }

    private List<Duration> pauses() {
        return heard.stream().flatMap(each -> each.pause().stream()).toList();
    }
}
