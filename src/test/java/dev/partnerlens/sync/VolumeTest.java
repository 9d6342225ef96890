package dev.partnerlens.sync;

import static org.assertj.core.api.Assertions.assertThat;

import dev.partnerlens.cache.Stored;
import dev.partnerlens.core.Dataset;
import dev.partnerlens.core.Partner;
import dev.partnerlens.core.Period;
import dev.partnerlens.core.Row;
import dev.partnerlens.core.RowFeed;
import dev.partnerlens.core.dataset.AzureUsage;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A source with so many rows a day that a month is too much for one window. */
class VolumeTest {
    private static final Dataset USAGE = AzureUsage.DATASET;
    private static final LocalDate TODAY = LocalDate.of(2026, 7, 15);
    private static final int PAGE = 10_000;

    @TempDir
    Path home;

    private final List<String> asked = new ArrayList<>();

    @Test
    void windowsAreCutToTheVolumeAtTheCostOfAFewPages() {
        Source source = new Source(TODAY.minusDays(11), 30_000, true);
        try (PartnerStores stores = new PartnerStores(home);
                PartnerStore store = stores.open(Partner.LOCAL)) {
            SyncReport report = sync(store, source);

            assertThat(report.succeeded()).isTrue();
            assertThat(store.source().freshness(USAGE).rows()).isEqualTo(12 * 30_000);
            assertThat(store.source().freshness(USAGE).doubts(Optional.empty(), TODAY))
                    .isEmpty();
            assertThat(asked)
                    .as("one month is broken off, then weeks and days by what came")
                    .startsWith("2026-07-04..2026-07-15", "2026-07-13..2026-07-15");
            assertThat(asked).hasSizeBetween(5, 14);
            assertThat(source.largest).isLessThanOrEqualTo(150_000);

            asked.clear();
            sync(store, source);
            assertThat(asked).as("what is stored tells the size").noneMatch("2026-07-04..2026-07-15"::equals);
        }
    }

    @Test
    void anIgnoredFilterIsNoticedBeforeTheWholeIsFetchedAgainAndAgain() {
        Source source = new Source(TODAY.minusDays(11), 30_000, false);
        try (PartnerStores stores = new PartnerStores(home);
                PartnerStore store = stores.open(Partner.LOCAL)) {
            assertThat(sync(store, source).succeeded()).isTrue();

            assertThat(store.source().freshness(USAGE).rows()).isEqualTo(12 * 30_000);
            assertThat(asked).hasSizeLessThanOrEqualTo(4).last().isEqualTo("all");
            assertThat(source.wholes).as("but for pages that were broken off").isEqualTo(1);
        }
    }

    @Test
    void anIgnoredFilterIsNoticedWithoutACountAndInSmallWindowsToo() {
        Source source = new Source(TODAY.minusDays(40), 6_000, false);
        source.tellsTotal = false;
        try (PartnerStores stores = new PartnerStores(home);
                PartnerStore store = stores.open(Partner.LOCAL)) {
            source.filters = true;
            sync(store, source);
            source.filters = false;
            asked.clear();
            source.wholes = 0;
            sync(store, source);
            assertThat(store.source().freshness(USAGE).rows()).isEqualTo(41 * 6_000);
            assertThat(source.wholes).isLessThanOrEqualTo(3);
        }
    }

    private SyncReport sync(PartnerStore store, Source source) {
        return store.sync(source, new SyncRequest(List.of(USAGE), Optional.empty(), TODAY), SyncListener.NONE);
    }

    /** The same row again and again, so many times a day. */
    private final class Source implements RowFeed {
        private final LocalDate first;
        private final int perDay;
        private boolean filters;
        private boolean tellsTotal = true;
        private long largest;
        private int wholes;

        Source(LocalDate first, int perDay, boolean filters) {
            this.first = first;
            this.perDay = perDay;
            this.filters = filters;
        }

        @Override
        public FirstDay firstDay(Dataset dataset, Waits waits) {
            return new FirstDay.Known(first);
        }

        @Override
        public Fetched fetch(Dataset dataset, Optional<Period> window, Pages pages) {
            asked.add(window.map(Period::toString).orElse("all"));
            Period all = new Period(first, TODAY);
            Period given = filters ? window.orElse(all) : all;
            long total = given.days() * perDay;
            long inside = 0;
            for (LocalDate day = given.from(); !day.isAfter(given.to()); day = day.plusDays(1)) {
                boolean wanted = window.isEmpty() || window.get().contains(day);
                for (int i = 0; i < perDay; i += PAGE) {
                    if (tellsTotal) {
                        pages.total(total);
                    }
                    int rows = Math.min(PAGE, perDay - i);
                    List<Row> page = wanted ? Collections.nCopies(rows, row(day)) : List.of();
                    inside += page.size();
                    pages.page(Stored.page(dataset, page));
                }
            }
            largest = Math.max(largest, inside);
            wholes += given.equals(all) ? 1 : 0;
            return new Fetched(total, total - inside, tellsTotal ? OptionalLong.of(total) : OptionalLong.empty());
        }

        @Override
        public Fetched fetchEach(Dataset dataset, List<Row> parents, Pages pages) {
            throw new AssertionError();
        }

        private static Row row(LocalDate day) {
            return Row.builder(USAGE)
                    .text(AzureUsage.CUSTOMER_NAME, "Contoso")
                    .date(AzureUsage.USAGE_DATE, day.atStartOfDay())
                    .number(AzureUsage.QUANTITY, BigDecimal.ONE)
                    .build();
        }
    }
}
