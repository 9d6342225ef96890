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

    private List<Duration> pauses() {
        return heard.stream().flatMap(each -> each.waiting().stream()).toList();
    }
}
