package dev.partnerlens.partnercenter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.partnerlens.core.Problem;
import dev.partnerlens.core.ProblemException;
import dev.partnerlens.core.RowBatch;
import dev.partnerlens.core.RowFeed.Fetched;
import dev.partnerlens.core.dataset.Referrals;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class PagingTest {
    private final List<RowBatch> batches = new ArrayList<>();

    @Test
    void followsLinksToTheEndInOrder() throws Exception {
        try (var service = ScriptedService.answering(asked -> switch (asked.parameter("skip")) {
            case "" -> Reply.ok(page(1, 3, "referrals?top=10000&skip=3", "7"));
            case "3" -> Reply.ok(page(4, 6, "/partner/v1/analytics/referrals?note=a 'b'&skip=6", "7"));
            default -> Reply.ok(page(7, 7, "", "7"));
        })) {
            assertThat(fetch(service)).isEqualTo(new Fetched(7, 0, OptionalLong.of(7)));
            assertThat(ids()).containsExactly("1", "2", "3", "4", "5", "6", "7");
            assertThat(batches).hasSize(3);
            assertThat(service.asked())
                    .extracting(ScriptedService.Asked::path)
                    .containsOnly(Referrals.DATASET.endpoint().paths().getFirst());
            assertThat(service.asked().getFirst().rawQuery()).isEqualTo("top=10000");
            assertThat(service.asked().getLast().parameter("note")).isEqualTo("a 'b'");
        }
    }

    @Test
    void skipsTheRowsReceivedWhereOnlyTheCountTellsOfMore() throws Exception {
        try (var service = ScriptedService.answering(asked -> switch (asked.parameter("skip")) {
            case "" -> Reply.ok(page(1, 2, "", "\"5\""));
            case "2" -> Reply.ok(page(3, 4, "", "5"));
            default -> Reply.ok(page(5, 5, "", "5"));
        })) {
            assertThat(fetch(service)).isEqualTo(new Fetched(5, 0, OptionalLong.of(5)));
            assertThat(ids()).containsExactly("1", "2", "3", "4", "5");
            assertThat(service.asked())
                    .extracting(ScriptedService.Asked::rawQuery)
                    .containsExactly("top=10000", "top=10000&skip=2", "top=10000&skip=4");
        }
    }

    @Test
    void countsRowsSetAsideAsReceived() throws Exception {
        try (var service = ScriptedService.inTurn(Reply.ok("{\"Value\": [{\"id\": \"1\"}, 5], \"TotalCount\": 2}"))) {
            assertThat(fetch(service)).isEqualTo(new Fetched(2, 0, OptionalLong.of(2)));
            assertThat(batches.getFirst().setAside()).hasSize(1);
        }
    }

    @Test
    void stopsAtAnEmptyPageAndDisputesTheCount() throws Exception {
        try (var service = ScriptedService.inTurn(
                Reply.ok(page(1, 2, "", "9")), Reply.ok("{\"Value\": [], \"@nextLink\": \"referrals?skip=9\"}"))) {
            Fetched fetched = fetch(service);
            assertThat(fetched).isEqualTo(new Fetched(2, 0, OptionalLong.of(9)));
            assertThat(fetched.disputed()).isTrue();
            assertThat(service.asked()).hasSize(2);
        }
    }

    @Test
    void doesNotGoInCirclesAndSaysSo() throws Exception {
        try (var service = ScriptedService.answering(asked -> switch (asked.parameter("skip")) {
            case "" -> Reply.ok(page(1, 2, "referrals?skip=2", "null"));
            default -> Reply.ok(page(3, 4, "referrals?top=10000", "null"));
        })) {
            Fetched fetched = fetch(service);
            assertThat(fetched).isEqualTo(new Fetched(4, 0, OptionalLong.empty(), true));
            assertThat(fetched.disputed()).isTrue();
            assertThat(ids()).containsExactly("1", "2", "3", "4");
            assertThat(service.asked()).hasSize(2);
        }
    }

    @Test
    void knowsAPageByWhatIsAskedAndNotByItsSpelling() throws Exception {
        try (var service = ScriptedService.inTurn(Reply.ok(page(1, 2, "referrals?skip=0&top=%31%30000", "4")))) {
            assertThat(fetch(service)).isEqualTo(new Fetched(2, 0, OptionalLong.of(4), true));
            assertThat(service.asked()).hasSize(1);
        }
    }

    @Test
    void doesNotCountAPageTwiceThatComesUnderTwoLinks() throws Exception {
        try (var service = ScriptedService.answering(
                asked -> Reply.ok(page(1, 100, "referrals?token=" + asked.parameter("token") + "x", "null")))) {
            assertThat(fetch(service)).isEqualTo(new Fetched(100, 0, OptionalLong.empty(), true));
            assertThat(ids()).hasSize(100);
        }
    }

    @Test
    void takesEqualRowsOnSmallPagesForWhatTheyAre() throws Exception {
        try (var service = ScriptedService.answering(asked -> Reply.ok(page(
                1, 1, asked.parameter("n").equals("xx") ? "" : "referrals?n=" + asked.parameter("n") + "x", "3")))) {
            assertThat(fetch(service)).isEqualTo(new Fetched(3, 0, OptionalLong.of(3)));
            assertThat(ids()).containsExactly("1", "1", "1");
        }
    }

    @Test
    void doesNotTakeTheSamePageAgainWhereSkipIsIgnored() throws Exception {
        try (var service = ScriptedService.inTurn(Reply.ok(page(1, 2, "", "6")))) {
            assertThat(fetch(service)).isEqualTo(new Fetched(2, 0, OptionalLong.of(6), true));
            assertThat(ids()).containsExactly("1", "2");
            assertThat(service.asked()).hasSize(2);
        }
    }

    @Test
    void keepsTheTokenFromAForeignLink() {
        try (var service = ScriptedService.inTurn(Reply.ok(page(1, 2, "https://example.org/more", "4")))) {
            assertThatThrownBy(() -> fetch(service))
                    .isInstanceOfSatisfying(
                            ProblemException.class,
                            e -> assertThat(e.problem()).isEqualTo(new Problem.ForeignLink("https://example.org")));
        }
    }

    @Test
    void readsOnePageAheadAndNoMore() throws Exception {
        try (var service = ScriptedService.answering(asked -> {
            int skip = asked.parameter("skip").isEmpty() ? 0 : Integer.parseInt(asked.parameter("skip"));
            return Reply.ok(page(skip + 1, skip + 1, skip < 9 ? "referrals?skip=" + (skip + 1) : "", "10"));
        })) {
            service.feed().fetch(Referrals.DATASET, Optional.empty(), batch -> {
                batches.add(batch);
                assertThat(service.asked().size() - batches.size()).isBetween(-1, 1);
            });
            assertThat(ids()).hasSize(10);
        }
    }

    private Fetched fetch(ScriptedService service) throws InterruptedException {
        return service.feed().fetch(Referrals.DATASET, Optional.empty(), batches::add);
    }

    private List<String> ids() {
        return ScriptedService.rows(batches).stream()
                .map(row -> String.valueOf(row.text(Referrals.ID)))
                .toList();
    }

    private static String page(int first, int last, String link, String total) {
        String rows = IntStream.rangeClosed(first, last)
                .mapToObj(id -> "{\"id\": \"" + id + "\"}")
                .collect(Collectors.joining(","));
        return "{\"Value\": [" + rows + "], \"@nextLink\": \"" + link + "\", \"TotalCount\": " + total + "}";
    }
}
