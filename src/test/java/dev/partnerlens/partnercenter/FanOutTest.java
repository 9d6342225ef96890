package dev.partnerlens.partnercenter;

import static dev.partnerlens.partnercenter.ParentRows.customer;
import static dev.partnerlens.partnercenter.ParentRows.customers;
import static dev.partnerlens.partnercenter.ParentRows.subscription;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import dev.partnerlens.core.Dataset;
import dev.partnerlens.core.Problem;
import dev.partnerlens.core.ProblemException;
import dev.partnerlens.core.Row;
import dev.partnerlens.core.RowBatch;
import dev.partnerlens.core.RowFeed.Fetched;
import dev.partnerlens.core.RowFeed.Pages;
import dev.partnerlens.core.SetAside;
import dev.partnerlens.core.dataset.CustomerPeriod;
import dev.partnerlens.core.dataset.MeterSpending;
import dev.partnerlens.core.dataset.ServiceSpending;
import dev.partnerlens.core.dataset.SubscriptionSpending;
import dev.partnerlens.partnercenter.ScriptedService.Asked;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

class FanOutTest {
    private static final String NONE = "{\"totalCount\": 0, \"items\": []}";

    private final List<RowBatch> batches = new ArrayList<>();
    private final List<Duration> told = new CopyOnWriteArrayList<>();
    private final Pages pages = new Pages() {
        @Override
        public void page(RowBatch page) {
            batches.add(page);
        }

        @Override
        public void waits(Duration pause) {
            told.add(pause);
        }
    };

    @Test
    void asksOnceForEachAndFillsWhatTheAnswerLeavesOut() throws Exception {
        List<Row> parents = List.of(
                customer("C/1 ü", "Contoso"),
                customer("c/1 Ü", "contoso again"),
                customer(null, "nobody"),
                customer("", "nobody"),
                customer(" ", "nobody"),
                customer("..", "nobody"),
                customer("c2", null));
        try (var service = service(asked -> Reply.ok("""
            {"totalCount": 2, "items": [{"id": "s1", "customerName": "own"}, {"id": "s2"}]}\
            """))) {
            Fetched fetched = each(service, SubscriptionSpending.DATASET, parents);
            assertThat(fetched).isEqualTo(new Fetched(4, 0, OptionalLong.of(4)));
            assertThat(service.asked())
                    .extracting(Asked::path)
                    .containsExactlyInAnyOrder(
                            "/v1/customers/C%2F1%20%C3%BC/subscriptions/usagerecords",
                            "/v1/customers/c2/subscriptions/usagerecords");
        }
        assertThat(ScriptedService.rows(batches))
                .extracting(row -> row.text(SubscriptionSpending.CUSTOMER_ID) + ", "
                        + row.text(SubscriptionSpending.CUSTOMER_NAME) + ", " + row.text(SubscriptionSpending.ID))
                .containsExactly("C/1 ü, own, s1", "C/1 ü, Contoso, s2", "c2, own, s1", "c2, null, s2");
        assertThat(batches.getFirst().delivered())
                .contains(SubscriptionSpending.CUSTOMER_ID, SubscriptionSpending.CUSTOMER_NAME);
    }

    @Test
    void asksByTwoIdsAndOnlyForThoseThatHaveSuchRows() throws Exception {
        List<Row> parents = List.of(
                subscription("c1", "s1", "MS-AZR-0145P"),
                subscription("c1", "S1", "ms-azr-0145p"),
                subscription("c2", "s1", "MS-AZR-0145P"),
                subscription("c1", "s2", "DZH318Z0BPS6:0001:DZH318Z0BML6"),
                subscription("c1", "s3", null));
        try (var service = service(_ -> Reply.ok(NONE))) {
            each(service, ServiceSpending.DATASET, parents);
            assertThat(service.asked())
                    .extracting(Asked::path)
                    .containsExactlyInAnyOrder(
                            "/v1/customers/c1/subscriptions/s1/usagerecords/resources",
                            "/v1/customers/c2/subscriptions/s1/usagerecords/resources");
        }
    }

    @Test
    void rowsComeInTheOrderOfTheParentsHoweverTheAnswersCome() throws Exception {
        CountDownLatch first = new CountDownLatch(1);
        CountDownLatch others = new CountDownLatch(3);
        AtomicInteger now = new AtomicInteger();
        AtomicInteger most = new AtomicInteger();
        try (var service = service(asked -> {
            most.accumulateAndGet(now.incrementAndGet(), Math::max);
            String id = asked.path().split("/", -1)[3];
            boolean isFirst = id.equals("c0");
            (isFirst ? first : others).countDown();
            ScriptedService.await(isFirst ? others : first);
            now.decrementAndGet();
            return Reply.ok("{\"items\": [{\"id\": \"of " + id + "\"}]}");
        })) {
            each(service, SubscriptionSpending.DATASET, customers(40));
            assertThat(service.asked()).hasSize(40);
        }
        assertThat(ScriptedService.rows(batches))
                .extracting(row -> row.text(SubscriptionSpending.ID))
                .containsExactlyElementsOf(
                        IntStream.range(0, 40).mapToObj(i -> "of c" + i).toList());
        assertThat(most.get()).isBetween(2, 4);
    }

    @Test
    void oneThatIsRefusedCostsNoOther() throws Exception {
        List<Reply> refusals = List.of(
                Reply.error(403, "{\"code\": 20002, \"description\": \"Contoso is not yours\"}"),
                Reply.error(404, "{\"code\": \"60003\"}"),
                Reply.error(400, "{\"code\": \"800012\"}"),
                Reply.error(404, "{\"code\": 3000, \"description\": \"Customer does not have usage data.\"}"));
        try (var service = service(asked -> {
            return number(asked) < refusals.size()
                    ? refusals.get(number(asked))
                    : Reply.ok("{\"items\": [{\"id\": \"s\"}]}");
        })) {
            Fetched fetched = each(service, SubscriptionSpending.DATASET, customers(6));
            assertThat(fetched).isEqualTo(new Fetched(2, 0, OptionalLong.empty()));
            assertThat(fetched.disputed()).isFalse();
            assertThat(service.asked()).hasSize(6);
        }
        assertThat(batches.stream().flatMap(batch -> batch.setAside().stream()))
                .containsExactly(
                        new SetAside("customerId", "the service tells nothing about it (403, code 20002)"),
                        new SetAside("customerId", "the service tells nothing about it (404, code 60003)"),
                        new SetAside("customerId", "the service tells nothing about it (400, code 800012)"));
    }

    @Test
    void whereAllAreRefusedThatIsTheProblem() throws Exception {
        assertThat(problem(Reply.error(403, "{\"code\": 2032, \"description\": \"No\"}"), 3))
                .isEqualTo(new Problem.NotPermitted("No", "r"));
        assertThat(problem(Reply.error(404, ""), 3)).isEqualTo(new Problem.NotThere("r"));
        try (var service = service(_ -> Reply.error(400, "{\"code\": 800011}"))) {
            each(service, MeterSpending.DATASET, List.of(subscription("c", "s", null)));
            assertThat(batches.getLast().setAside())
                    .as("each for a reason of its own")
                    .containsExactly(
                            new SetAside("subscriptionId", "the service tells nothing about it (400, code 800011)"));
        }
    }

    @Test
    void whatIsNoMatterOfOneCustomerEndsAllAtOnce() {
        assertThat(problem(Reply.error(401, ""), 100)).isInstanceOf(Problem.SignInNeeded.class);
        assertThat(problem(Reply.error(403, "{\"code\": 900309}"), 100)).isInstanceOf(Problem.BlockedByPolicy.class);
        assertThat(problem(Reply.error(400, "{\"code\": 800002}"), 100)).isInstanceOf(Problem.ServiceFailed.class);
        assertThat(problem(Reply.error(500, ""), 100)).isInstanceOf(Problem.ServiceFailed.class);
    }

    @Test
    void aMissingRoleIsNotAskedForByEveryCustomer() {
        for (Reply refusal : List.of(
                Reply.error(403, "{\"code\": 900150, \"description\": \"No role\"}"),
                Reply.error(403, ""),
                Reply.error(404, ""))) {
            try (var service = service(_ -> refusal)) {
                Problem problem = problem(service, 500);
                assertThat(problem)
                        .isEqualTo(
                                refusal.status() == 404
                                        ? new Problem.NotThere("r")
                                        : new Problem.NotPermitted(
                                                refusal.body().isEmpty() ? "" : "No role", "r"));
                assertThat(service.asked()).hasSizeBetween(5, 15);
            }
        }
    }

    @Test
    void aReasonOfTheirOwnOrOneThatIsToldKeepsItAMatterOfCustomers() throws Exception {
        try (var service = service(asked -> number(asked) == 30
                ? Reply.ok("{\"items\": [{\"id\": \"s\"}]}")
                : Reply.error(403, "{\"code\": 20002}"))) {
            assertThat(each(service, SubscriptionSpending.DATASET, customers(40))
                            .received())
                    .isEqualTo(1);
            assertThat(service.asked()).hasSize(40);
        }
        try (var service = service(asked -> number(asked) == 3
                ? Reply.ok("{\"items\": [{\"id\": \"s\"}]}")
                : Reply.error(403, "{\"code\": 900150}"))) {
            assertThat(each(service, SubscriptionSpending.DATASET, customers(40))
                            .received())
                    .isEqualTo(1);
            assertThat(service.asked()).hasSize(40);
        }
    }

    @Test
    void oneThatLastinglyFailsCostsNoOtherAndIsCounted() throws Exception {
        Reply circle = Reply.ok("""
            {"totalCount": 3, "items": [{"id": "s"}], "links": {"next": {"uri": "/customers/c5/subscriptions/usagerecords"}}}\
            """);
        List<Reply> failures =
                List.of(Reply.error(500, "{\"code\": 800003}"), Reply.ok("{\"items\": [{\"id\""), circle);
        // Two in a row are still theirs.
        List<Integer> places = List.of(1, 2, 5);
        try (var service = service(asked -> {
            int place = places.indexOf(number(asked));
            return place >= 0 ? failures.get(place) : Reply.ok("{\"items\": [{\"id\": \"s\"}]}");
        })) {
            Fetched fetched = each(service, SubscriptionSpending.DATASET, customers(8));
            assertThat(fetched).isEqualTo(new Fetched(5, 0, OptionalLong.empty()));
        }
        assertThat(ScriptedService.rows(batches)).hasSize(5);
        assertThat(batches.stream().flatMap(batch -> batch.setAside().stream()))
                .containsExactly(
                        new SetAside("customerId", "the service cannot tell about it (500)"),
                        new SetAside("customerId", "the service cannot tell about it (it is no whole JSON)"),
                        new SetAside("customerId", "the service cannot tell about it (its pages lead in a circle)"));
    }

    @Test
    void severalThatFailInARowOrAllOfThemAreTheProblem() {
        Problem down = new Problem.ServiceFailed(500, "", "r");
        try (var service = service(
                asked -> number(asked) >= 10 ? Reply.error(500, "") : Reply.ok("{\"items\": [{\"id\": \"s\"}]}"))) {
            assertThat(problem(service, 100)).isEqualTo(down);
            assertThat(service.asked()).hasSizeLessThanOrEqualTo(10 + 4 * 10);
        }
        assertThat(problem(Reply.error(500, ""), 1)).isEqualTo(down);
        try (var service = service(
                asked -> number(asked) == 0 ? Reply.error(500, "") : Reply.error(404, "{\"code\": \"60003\"}"))) {
            assertThat(problem(service, 2)).as("none was told").isEqualTo(down);
        }
    }

    @Test
    void oneAnswerInDoubtIsAskedForAgainAndNoOther() throws Exception {
        AtomicInteger doubtful = new AtomicInteger();
        try (var service = service(asked -> {
            boolean wrong = asked.path().contains("/c1/") && doubtful.getAndIncrement() == 0;
            return Reply.ok("{\"totalCount\": " + (wrong ? 25 : 1) + ", \"items\": [{\"id\": \"s\"}]}");
        })) {
            Fetched fetched = each(service, SubscriptionSpending.DATASET, customers(3));
            assertThat(fetched).isEqualTo(new Fetched(3, 0, OptionalLong.of(3)));
            assertThat(service.asked()).hasSize(4);
        }
        try (var service = service(_ -> Reply.ok("{\"totalCount\": 25, \"items\": [{\"id\": \"s\"}]}"))) {
            Fetched fetched = each(service, SubscriptionSpending.DATASET, customers(1));
            assertThat(fetched).isEqualTo(new Fetched(1, 0, OptionalLong.of(25)));
            assertThat(service.asked()).hasSize(2);
        }
    }

    /** Four calls are out when the service asks one of them for quiet; those that wait for a place must not go out. */
    @Test
    @Timeout(30)
    void aPauseIsToldAndKeptByAll() throws Exception {
        Duration asked = Duration.ofSeconds(57);
        CountDownLatch four = new CountDownLatch(4);
        CountDownLatch quiet = new CountDownLatch(1);
        CountDownLatch over = new CountDownLatch(1);
        // The call that was refused, and the four that have a place.
        BlockingQueue<String> heard = new LinkedBlockingQueue<>();
        AtomicBoolean first = new AtomicBoolean(true);
        try (var service = service(_ -> {
            // Whoever came first: which four go out is up to the threads.
            boolean busy = first.getAndSet(false);
            four.countDown();
            ScriptedService.await(four);
            if (busy) {
                return Reply.error(429, "").header("Retry-After", "57");
            }
            if (quiet.getCount() > 0) {
                ScriptedService.await(quiet);
            } else if (over.getCount() > 0) {
                heard.add("call");
            }
            return Reply.ok(NONE);
        })) {
            List<Duration> slept = new CopyOnWriteArrayList<>();
            Patience.Sleeper sleeper = pause -> {
                slept.add(pause);
                heard.add("pause");
                quiet.countDown();
                over.await();
            };
            try (PartnerCenter client = service.client(sleeper);
                    ExecutorService side = Executors.newVirtualThreadPerTaskExecutor()) {
                Future<Fetched> fetched =
                        side.submit(() -> client.rows().fetchEach(SubscriptionSpending.DATASET, customers(20), pages));
                try {
                    List<String> meanwhile = new ArrayList<>();
                    for (int i = 0; i < 5; i++) {
                        meanwhile.add(heard.take());
                    }
                    assertThat(meanwhile).containsOnly("pause");
                    assertThat(service.asked()).hasSize(4);
                    service.pass(asked.plusSeconds(1));
                } finally {
                    quiet.countDown();
                    over.countDown();
                }
                fetched.get();
            }
            assertThat(service.asked()).hasSize(21);
            assertThat(told).hasSize(5).containsOnly(asked);
            assertThat(slept).allMatch(pause -> pause.compareTo(asked) >= 0);
            assertThat(Set.copyOf(slept)).as("they do not come back at once").hasSizeGreaterThan(1);
        }
    }

    @Test
    void aPauseBeyondPatienceEndsTheCallsOfAll() {
        Reply busy = Reply.error(429, "").header("Retry-After", "300");
        try (var service = service(_ -> busy)) {
            PartnerCenter client = service.client();
            for (Dataset dataset : List.of(SubscriptionSpending.DATASET, CustomerPeriod.DATASET)) {
                assertThat(catchThrowable(() -> client.rows().fetchEach(dataset, customers(100), pages)))
                        .isInstanceOfSatisfying(
                                ProblemException.class,
                                e -> assertThat(e.problem())
                                        .isEqualTo(new Problem.Throttled(Optional.of(Duration.ofMinutes(5)), "r")));
            }
            assertThat(service.asked()).as("only those that were out already").hasSizeLessThanOrEqualTo(4);
        }
    }

    @Test
    @Timeout(30)
    void stopsAtOnceWhenInterrupted() throws Exception {
        CountDownLatch reached = new CountDownLatch(2);
        try (var service = service(_ -> {
            reached.countDown();
            return Reply.ok(NONE).going(Reply.Way.NEVER);
        })) {
            AtomicReference<Throwable> thrown = new AtomicReference<>(new AssertionError("It ended by itself"));
            Thread thread = Thread.ofVirtual().start(() -> {
                try {
                    each(service, SubscriptionSpending.DATASET, customers(100));
                } catch (InterruptedException | RuntimeException e) {
                    thrown.set(e);
                }
            });
            reached.await();
            thread.interrupt();
            thread.join();
            assertThat(thrown.get()).isInstanceOf(InterruptedException.class);
            assertThat(service.asked()).hasSizeLessThanOrEqualTo(8);
        }
    }

    private ScriptedService service(Function<Asked, Reply> script) {
        return ScriptedService.answering(asked -> script.apply(asked).header("MS-RequestId", "r"));
    }

    private Fetched each(ScriptedService service, Dataset dataset, List<Row> parents) throws InterruptedException {
        return service.client().rows().fetchEach(dataset, parents, pages);
    }

    private Problem problem(ScriptedService service, int customers) {
        Throwable thrown = catchThrowable(() -> each(service, SubscriptionSpending.DATASET, customers(customers)));
        assertThat(thrown).isInstanceOf(ProblemException.class);
        return ((ProblemException) thrown).problem();
    }

    private static int number(Asked asked) {
        return Integer.parseInt(asked.path().split("/", -1)[3].substring(1));
    }

    /** Also that the calls are bounded: some run side by side, each is tried four times at most. */
    private Problem problem(Reply reply, int customers) {
        try (var service = service(_ -> reply)) {
            Problem problem = problem(service, customers);
            assertThat(service.asked()).hasSizeLessThanOrEqualTo(40);
            return problem;
        }
    }
}
