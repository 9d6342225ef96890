package dev.partnerlens.sync;

import static org.assertj.core.api.Assertions.assertThat;

import dev.partnerlens.cache.Stored;
import dev.partnerlens.core.Dataset;
import dev.partnerlens.core.Period;
import dev.partnerlens.core.Problem;
import dev.partnerlens.core.ProblemException;
import dev.partnerlens.core.Row;
import dev.partnerlens.core.RowFeed;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.ConcurrentHashMap;

/**
 * A source of rows from memory that can be told to misbehave, and writes down what it was asked for. Asked by several
 * threads, as sets are fetched side by side.
 */
final class ScriptedFeed implements RowFeed {
    /** What happens right before a page is handed on, or instead of it. */
    @FunctionalInterface
    interface Trouble {
        void before(Dataset dataset, Optional<Period> window) throws InterruptedException;
    }

    /** The day that syncs are filed under. */
    static final LocalDate TODAY = LocalDate.of(2026, 7, 15);

    private static final int PAGE = 10;

    static final Trouble NONE = (_, _) -> {};

    /** A row and its day. */
    private record Dated(LocalDate day, Row row) {}

    private final Map<Dataset, List<Dated>> rows = new HashMap<>();
    private final List<String> asked = Collections.synchronizedList(new ArrayList<>());
    private final Map<Dataset, List<Row>> askedFor = new ConcurrentHashMap<>();
    Trouble trouble = NONE;
    boolean tellsFirstDay = true;
    boolean filters = true;
    /** Added to the count that the source tells, for so many answers. */
    long miscount;

    int miscounted;

    ScriptedFeed give(Dataset dataset, List<Row> given) {
        rows.put(
                dataset,
                given.stream().map(row -> new Dated(day(dataset, row), row)).toList());
        return this;
    }

    /** One sync of a store from this feed. */
    SyncReport sync(PartnerStore store, List<Dataset> datasets) {
        return sync(store, datasets, Optional.empty());
    }

    SyncReport sync(PartnerStore store, List<Dataset> datasets, Optional<Period> days) {
        return store.sync(this, request(datasets, days), SyncListener.NONE);
    }

    static SyncRequest request(List<Dataset> datasets, Optional<Period> days) {
        return new SyncRequest(datasets, days, TODAY);
    }

    /** The store holds what this feed gives, by date and then as given. */
    void assertStored(PartnerStore store, Dataset dataset) {
        assertThat(Stored.rows(store.source(), dataset))
                .isEqualTo(rows(dataset).stream()
                        .sorted(Comparator.comparing(row ->
                                Optional.ofNullable(row.date(dataset.date())).orElseThrow()))
                        .toList());
    }

    List<Row> rows(Dataset dataset) {
        return dated(dataset).stream().map(Dated::row).toList();
    }

    private List<Dated> dated(Dataset dataset) {
        return rows.getOrDefault(dataset, List.of());
    }

    /** The fetches since the last call, as dataset and window. */
    List<String> asked() {
        List<String> all = List.copyOf(asked);
        asked.clear();
        return all;
    }

    static ProblemException problem(Problem problem) {
        return new ProblemException(problem);
    }

    @Override
    public FirstDay firstDay(Dataset dataset, Waits waits) throws InterruptedException {
        trouble.before(dataset, Optional.empty());
        if (!tellsFirstDay) {
            return new FirstDay.NotTold();
        }
        return dated(dataset).stream()
                .map(Dated::day)
                .min(LocalDate::compareTo)
                .<FirstDay>map(FirstDay.Known::new)
                .orElseGet(FirstDay.NoRows::new);
    }

    @Override
    public Fetched fetchEach(Dataset dataset, List<Row> parents, Pages pages) throws InterruptedException {
        askedFor.put(dataset, parents);
        return fetch(dataset, Optional.empty(), pages);
    }

    /** The rows that a set was last asked for by. */
    List<Row> askedFor(Dataset dataset) {
        return askedFor.getOrDefault(dataset, List.of());
    }

    @Override
    public Fetched fetch(Dataset dataset, Optional<Period> window, Pages pages) throws InterruptedException {
        asked.add(dataset.id() + window.map(days -> " " + days).orElse(""));
        List<Dated> all = dated(dataset);
        List<Row> inside = all.stream()
                .filter(row -> window.isEmpty() || window.get().contains(row.day()))
                .map(Dated::row)
                .toList();
        for (int i = 0; i < inside.size(); i += PAGE) {
            pages.page(Stored.page(dataset, inside.subList(i, Math.min(inside.size(), i + PAGE))));
        }
        trouble.before(dataset, window);
        long received = filters ? inside.size() : all.size();
        long wrong = miscounted-- > 0 ? miscount : 0;
        return new Fetched(received, received - inside.size(), OptionalLong.of(received + wrong));
    }

    static LocalDate day(Dataset dataset, Row row) {
        LocalDateTime date = row.date(dataset.date());
        return date == null ? LocalDate.MIN : date.toLocalDate();
    }
}
