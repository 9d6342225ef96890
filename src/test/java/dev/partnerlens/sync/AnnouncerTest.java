package dev.partnerlens.sync;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class AnnouncerTest {
    /** Of even numbers the newest alone is of interest. */
    private final Announcer<Integer> announcer = new Announcer<>(1, (before, now) -> before % 2 == 0 && now % 2 == 0);

    @AfterEach
    void close() {
        announcer.close();
    }

    @Test
    void everybodyHearsTheSameInOrderWhoeverThrows() throws InterruptedException {
        BlockingQueue<Integer> one = new LinkedBlockingQueue<>();
        BlockingQueue<Integer> other = new LinkedBlockingQueue<>();
        announcer.subscribe(one::add);
        announcer.subscribe(_ -> {
            throw new IllegalStateException("a bad observer");
        });
        announcer.subscribe(other::add);
        assertThat(next(one)).isEqualTo(1);
        assertThat(next(other)).isEqualTo(1);
        for (int i = 3; i < 40; i += 2) {
            announcer.announce(i);
        }
        for (int i = 3; i < 40; i += 2) {
            assertThat(next(one)).isEqualTo(i);
            assertThat(next(other)).isEqualTo(i);
        }
        assertThat(announcer.newest()).isEqualTo(39);
    }

    @Test
    void whoeverComesLateHearsWhatIsTheCaseAndWhoeverLeavesNothingMore() throws InterruptedException {
        announcer.announce(7);
        BlockingQueue<Integer> late = new LinkedBlockingQueue<>();
        Runnable leave = announcer.subscribe(late::add);
        assertThat(next(late)).isEqualTo(7);
        leave.run();
        announcer.announce(9);
        BlockingQueue<Integer> later = new LinkedBlockingQueue<>();
        announcer.subscribe(later::add);
        assertThat(next(later)).isEqualTo(9);
        assertThat(late).isEmpty();
    }

    @Test
    void whatIsOutdatedBeforeItIsToldIsLeftOut() throws InterruptedException {
        CountDownLatch busy = new CountDownLatch(1);
        CountDownLatch goOn = new CountDownLatch(1);
        List<Integer> heard = new CopyOnWriteArrayList<>();
        CountDownLatch last = new CountDownLatch(1);
        announcer.subscribe(what -> {
            heard.add(what);
            if (what == 1) {
                busy.countDown();
                try {
                    goOn.await();
                } catch (InterruptedException e) {
                    Thread.currentThread().interrupt();
                }
            }
            if (what == 99) {
                last.countDown();
            }
        });
        assertThat(busy.await(30, TimeUnit.SECONDS)).isTrue();
        for (int what : List.of(2, 4, 6, 5, 8, 10, 99)) {
            announcer.announce(what);
        }
        goOn.countDown();
        assertThat(last.await(30, TimeUnit.SECONDS)).isTrue();
        assertThat(heard).containsExactly(1, 6, 5, 10, 99);
    }

    private static int next(BlockingQueue<Integer> heard) throws InterruptedException {
        Integer next = heard.poll(30, TimeUnit.SECONDS);
        assertThat(next).isNotNull();
        return next == null ? 0 : next;
    }
}
