package dev.partnerlens.presentation;

import dev.partnerlens.core.Dataset;
import dev.partnerlens.core.Period;
import dev.partnerlens.core.Problem;
import dev.partnerlens.core.ProblemException;
import dev.partnerlens.core.Row;
import dev.partnerlens.core.RowBatch;
import dev.partnerlens.core.RowFeed;
import dev.partnerlens.explore.InventedPartner;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** The rows of an invented partner as a service would give them; sets can be refused, and a fetch can be held up. */
final class InventedFeed implements RowFeed {
    private final InventedPartner partner;
    private final Map<Dataset, Problem> refused = new ConcurrentHashMap<>();
    private final Set<Thread> fetchers = ConcurrentHashMap.newKeySet();
    private volatile boolean held;

    InventedFeed(InventedPartner partner) {
        this.partner = partner;
    }

    void refuse(Dataset dataset, Problem problem) {
        refused.put(dataset, problem);
    }

    /** The threads that fetched. */
    Set<Thread> fetchers() {
        return fetchers;
    }

    /** From now on a fetch waits until it is interrupted. */
    void hold() {
        held = true;
    }

    @Override
    public FirstDay firstDay(Dataset dataset, Waits waits) {
        check(dataset);
        return partner.rows(dataset).stream()
                .map(row -> row.date(dataset.date()))
                .filter(date -> date != null)
                .min(LocalDateTime::compareTo)
                .<FirstDay>map(first -> new FirstDay.Known(first.toLocalDate()))
                .orElseGet(FirstDay.NoRows::new);
    }

    @Override
    public Fetched fetchEach(Dataset dataset, List<Row> parents, Pages pages) throws InterruptedException {
        return fetch(dataset, Optional.empty(), pages);
    }

    @Override
    public Fetched fetch(Dataset dataset, Optional<Period> window, Pages pages) throws InterruptedException {
        check(dataset);
        fetchers.add(Thread.currentThread());
        if (held) {
            Thread.sleep(Long.MAX_VALUE);
        }
        List<Row> rows = partner.rows(dataset).stream()
                .filter(row -> window.isEmpty() || inside(window.get(), row.date(dataset.date())))
                .toList();
        pages.page(new RowBatch(dataset, rows, Set.copyOf(dataset.fields()), List.of(), Map.of()));
        return new Fetched(rows.size(), 0, OptionalLong.of(rows.size()));
    }

    private static boolean inside(Period window, @org.jspecify.annotations.Nullable LocalDateTime date) {
        LocalDate day = date == null ? LocalDate.MIN : date.toLocalDate();
        return window.contains(day);
    }

    private void check(Dataset dataset) {
        Problem problem = refused.get(dataset);
        if (problem != null) {
            throw new ProblemException(problem);
        }
    }
}
