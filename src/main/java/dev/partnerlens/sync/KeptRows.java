package dev.partnerlens.sync;

import dev.partnerlens.core.Arrival;
import dev.partnerlens.core.Dataset;
import dev.partnerlens.core.Period;
import dev.partnerlens.core.Row;
import dev.partnerlens.core.RowBatch;
import dev.partnerlens.core.RowFeed;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;

/** A source that begins with the first day whose rows are kept, so that what was let go is not fetched again. */
final class KeptRows implements RowFeed {
    private final RowFeed source;
    private final Retention retention;
    private final LocalDate today;

    KeptRows(RowFeed source, Retention retention, LocalDate today) {
        this.source = source;
        this.retention = retention;
        this.today = today;
    }

    @Override
    public FirstDay firstDay(Dataset dataset, Waits waits) throws InterruptedException {
        FirstDay told = source.firstDay(dataset, waits);
        Optional<LocalDate> limit = begins(dataset);
        return told instanceof FirstDay.Known(LocalDate day)
                        && limit.filter(day::isBefore).isPresent()
                ? new FirstDay.Known(limit.get())
                : told;
    }

    /** Of a set that comes whole what is too old is handed on to nobody. */
    @Override
    public Fetched fetch(Dataset dataset, Optional<Period> window, Pages pages) throws InterruptedException {
        Optional<LocalDate> begins = begins(dataset);
        if (begins.isEmpty() || window.isPresent()) {
            return source.fetch(dataset, window, pages);
        }
        Sieve sieve = new Sieve(dataset, begins.get(), pages);
        Fetched fetched = source.fetch(dataset, window, sieve);
        return new Fetched(fetched.received(), fetched.outside() + sieve.old, fetched.total(), fetched.brokenOff());
    }

    @Override
    public Fetched fetchEach(Dataset dataset, List<Row> parents, Pages pages) throws InterruptedException {
        return source.fetchEach(dataset, parents, pages);
    }

    @Override
    public Optional<LocalDate> begins(Dataset dataset) {
        return dataset.arrival() == Arrival.BY_DATE ? retention.firstDay(dataset, today) : Optional.empty();
    }

    private static final class Sieve implements Pages {
        private final Dataset dataset;
        private final LocalDate limit;
        private final Pages pages;
        private long old;

        Sieve(Dataset dataset, LocalDate limit, Pages pages) {
            this.dataset = dataset;
            this.limit = limit;
            this.pages = pages;
        }

        @Override
        public void page(RowBatch page) {
            List<Row> kept = page.rows().stream().filter(row -> !old(row)).toList();
            old += page.rows().size() - kept.size();
            pages.page(new RowBatch(page.dataset(), kept, page.delivered(), page.setAside(), page.unknown()));
        }

        private boolean old(Row row) {
            LocalDateTime date = row.date(dataset.date());
            return date != null && date.toLocalDate().isBefore(limit);
        }

        @Override
        public void total(long rows) {
            pages.total(rows);
        }

        @Override
        public void answered(int parents, int of) {
            pages.answered(parents, of);
        }

        @Override
        public void waits(Duration pause) {
            pages.waits(pause);
        }
    }
}
