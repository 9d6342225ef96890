package dev.partnerlens.partnercenter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.partnerlens.core.Period;
import dev.partnerlens.core.RowBatch;
import dev.partnerlens.core.RowFeed;
import dev.partnerlens.core.RowFeed.Fetched;
import dev.partnerlens.core.dataset.AzureUsage;
import dev.partnerlens.core.dataset.Referrals;
import dev.partnerlens.partnercenter.ScriptedService.Asked;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class FetchTest {
    private static final Period JANUARY = new Period(LocalDate.of(2026, 1, 1), LocalDate.of(2026, 1, 31));

    private final List<RowBatch> batches = new ArrayList<>();

    @Test
    void filtersAgainSinceTheServiceMayNot() throws Exception {
        try (var service = ScriptedService.inTurn(Reply.ok("""
            {"Value": [{"usageDate": "2025-12-31T23:59:59", "quantity": 1},
                       {"usageDate": "2026-01-01T00:00:00", "quantity": 2},
                       {"usageDate": "2026-01-31T23:59:59.9999999", "quantity": 3},
                       {"usageDate": "2026-02-01T00:00:00", "quantity": 4},
                       {"usageDate": "2026-02-01T01:00:00+02:00", "quantity": 5},
                       {"usageDate": "?", "quantity": 6}],
             "TotalCount": 6}\
            """))) {
            Fetched fetched = service.feed().fetch(AzureUsage.DATASET, Optional.of(JANUARY), batches::add);
            assertThat(fetched).isEqualTo(new Fetched(6, 2, OptionalLong.of(6)));
            assertThat(fetched.disputed()).isFalse();
            assertThat(ScriptedService.rows(batches))
                    .extracting(row -> String.valueOf(row.number(AzureUsage.QUANTITY)))
                    .containsExactly("2", "3", "5");
            assertThat(service.asked().getFirst().parameter("filter"))
                    .isEqualTo("usageDate ge cast('2026-01-01',Edm.DateTimeOffset)"
                            + " and usageDate lt cast('2026-02-01',Edm.DateTimeOffset)");
        }
    }

    @Test
    void sendsTheHeadersTheServiceWants() throws Exception {
        AtomicInteger tokens = new AtomicInteger();
        try (var service = ScriptedService.inTurn(Reply.error(503, ""), Reply.ok("[]"))) {
            ScriptedService.feed(
                            service.base(),
                            () -> "token-" + tokens.incrementAndGet(),
                            service.patience(Duration.ofSeconds(20)))
                    .fetch(Referrals.DATASET, Optional.empty(), batches::add);
            Asked last = service.asked().getLast();
            assertThat(last.header("Authorization")).isEqualTo("Bearer token-2");
            assertThat(last.header("Accept")).isEqualTo("application/json");
            assertThat(last.header("Accept-Encoding")).isEqualTo("gzip");
            assertThat(last.header("MS-PartnerCenter-Application")).isEqualTo("PartnerLens");
            assertThat(UUID.fromString(last.header("MS-RequestId"))).isNotNull();
            assertThat(last.header("MS-CorrelationId"))
                    .isEqualTo(service.asked().getFirst().header("MS-CorrelationId"))
                    .isNotEqualTo(last.header("MS-RequestId"));
        }
    }

    @ParameterizedTest
    @EnumSource(
            value = Reply.Way.class,
            names = {"WHOLE", "CHUNKED", "PACKED"})
    void readsTheBodyHoweverItIsSent(Reply.Way way) throws Exception {
        try (var service =
                ScriptedService.inTurn(Reply.ok("\ufeff[{\"id\": \"é\"}]").going(way))) {
            service.feed().fetch(Referrals.DATASET, Optional.empty(), batches::add);
            assertThat(ScriptedService.rows(batches))
                    .extracting(row -> row.text(Referrals.ID))
                    .containsExactly("é");
        }
    }

    @Test
    @Timeout(30)
    void stopsAtOnceWhenInterruptedWhileWaitingForAnAnswer() throws Exception {
        CountDownLatch reached = new CountDownLatch(1);
        try (var service = ScriptedService.answering(_ -> {
            reached.countDown();
            return Reply.ok("[]").going(Reply.Way.NEVER);
        })) {
            assertThat(interrupted(service.feed(Duration.ofMinutes(5)), reached))
                    .isInstanceOf(InterruptedException.class);
        }
    }

    @Test
    @Timeout(30)
    void stopsAtOnceWhenInterruptedBetweenTwoAttempts() throws Exception {
        CountDownLatch pausing = new CountDownLatch(1);
        try (var service = ScriptedService.inTurn(Reply.error(503, ""))) {
            Patience usual = service.patience(Duration.ofSeconds(20));
            Patience slow = new Patience(
                    usual.attempts(),
                    usual.firstPause(),
                    usual.longestPause(),
                    usual.longestWait(),
                    usual.answer(),
                    _ -> {
                        pausing.countDown();
                        Thread.sleep(Duration.ofMinutes(5));
                    },
                    usual.random(),
                    usual.clock());
            assertThat(interrupted(ScriptedService.feed(service.base(), () -> "t", slow), pausing))
                    .isInstanceOf(InterruptedException.class);
            assertThat(service.asked()).hasSize(1);
        }
    }

    @Test
    void passesOnWhatTheConsumerThrows() {
        try (var service = ScriptedService.inTurn(Reply.ok("[{\"id\": \"1\"}]"))) {
            assertThatThrownBy(() -> service.feed().fetch(Referrals.DATASET, Optional.empty(), _ -> {
                        throw new IllegalStateException("disk full");
                    }))
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessage("disk full");
        }
    }

    /** What a fetch ends with that is interrupted once {@code moment} has come. */
    private Throwable interrupted(RowFeed feed, CountDownLatch moment) throws InterruptedException {
        AtomicReference<Throwable> thrown = new AtomicReference<>(new AssertionError("It ended by itself"));
        Thread thread = Thread.ofVirtual().start(() -> {
            try {
                feed.fetch(Referrals.DATASET, Optional.empty(), batches::add);
            } catch (InterruptedException | RuntimeException e) {
                thrown.set(e);
            }
        });
        moment.await();
        thread.interrupt();
        thread.join();
        return thrown.get();
    }
}
