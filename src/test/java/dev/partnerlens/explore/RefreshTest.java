package dev.partnerlens.explore;

import static org.assertj.core.api.Assertions.assertThat;

import dev.partnerlens.cache.Cache;
import dev.partnerlens.cache.CacheCleaner;
import dev.partnerlens.cache.CacheWriter;
import dev.partnerlens.cache.Staging;
import dev.partnerlens.core.CodedDays;
import dev.partnerlens.core.Dataset;
import dev.partnerlens.core.Field;
import dev.partnerlens.core.NothingKept;
import dev.partnerlens.core.Period;
import dev.partnerlens.core.Problem;
import dev.partnerlens.core.Query;
import dev.partnerlens.core.Row;
import dev.partnerlens.core.RowBatch;
import dev.partnerlens.core.RowFeed.Fetched;
import dev.partnerlens.core.dataset.AzureUsage;
import dev.partnerlens.core.dataset.Datasets;
import dev.partnerlens.core.dataset.ProfileSearch;
import dev.partnerlens.core.dataset.Subscriptions;
import dev.partnerlens.core.spelling.Spellings;
import dev.partnerlens.explore.column.LoadListener;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Random syncs: what was refreshed after each is what would have been loaded anew, and other days were not read. */
class RefreshTest {
    private static final LocalDate TODAY = InventedPartner.TODAY;
    private static final int SPAN = 90;

    @TempDir
    Path home;

    /** What a run of syncs has come to. */
    private static final class Story {
        final Random random;
        final InventedPartner partner;
        final boolean slowClock;
        long millis = 1_700_000_000_000L;
        final Set<Integer> stored = new TreeSet<>();
        final Set<Dataset> storedSets = new TreeSet<>((a, b) -> a.id().compareTo(b.id()));
        /** Stored last; a sync that goes on may store within the same millisecond, so these may be read once more. */
        Set<Integer> newest = Set.of();

        Set<Integer> newestSeen = Set.of();
        boolean everything = true;

        Story(long seed) {
            random = new Random(seed);
            partner = new InventedPartner(seed);
            slowClock = seed % 3 == 0;
        }

        Instant now() {
            millis += slowClock ? random.nextInt(2) : 1 + random.nextInt(5);
            return Instant.ofEpochMilli(millis);
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12})
    void refreshedIsTheSameAsLoadedAnew(long seed) {
        Story story = new Story(seed);
        try (Cache cache = new Cache(home.resolve("cache.db"), story::now)) {
            WatchedSource source = new WatchedSource(cache);
            Practice practice = anew(source);
            for (int sync = 0; sync < 12; sync++) {
                try (CacheWriter writer = cache.write(TODAY)) {
                    for (int steps = story.random.nextInt(4); steps >= 0; steps--) {
                        store(writer, story);
                        if (story.random.nextInt(3) == 0) {
                            practice = refresh(source, practice, story);
                        }
                    }
                }
                if (story.random.nextInt(6) == 0) {
                    letGo(cache, story);
                }
                if (story.random.nextInt(4) > 0) {
                    practice = refresh(source, practice, story);
                }
            }
        }
    }

    private static Practice anew(WatchedSource source) {
        return Practice.load(source, Datasets.all(), TODAY);
    }

    private static Practice refresh(WatchedSource source, Practice before, Story story) {
        source.forget();
        Practice now = before.refreshed(source, new NothingKept(), Spellings.NONE, TODAY, LoadListener.NOBODY);
        if (!story.everything && !story.slowClock) {
            Set<Integer> may = new TreeSet<>(story.stored);
            may.addAll(story.newestSeen);
            may.add(CodedDays.NO_DAY);
            assertThat(may).containsAll(source.days);
            assertThat(story.storedSets).containsAll(source.sets);
        }
        Practice expected = anew(source);
        SamePractice.check(now, expected);
        RandomFilters filters = new RandomFilters(story.random, story.partner);
        for (int i = 0; i < 20; i++) {
            Query query = QueryOracleTest.query(story.random, filters);
            assertThat(now.ask(query)).as("%s", query).isEqualTo(expected.ask(query));
        }
        story.stored.clear();
        story.storedSets.clear();
        story.newestSeen = story.newest;
        story.everything = false;
        return now;
    }

    private static void store(CacheWriter writer, Story story) {
        switch (story.random.nextInt(9)) {
            case 0, 1, 2, 3, 4 -> storeDays(writer, AzureUsage.DATASET, story);
            case 5 -> storeDays(writer, ProfileSearch.DATASET, story);
            case 6 -> storeAll(writer, story);
            case 7 -> storeStanding(writer, story);
            default -> writer.failed(AzureUsage.DATASET, new Problem.Offline("x", "y"));
        }
    }

    private static void storeDays(CacheWriter writer, Dataset dataset, Story story) {
        LocalDate from = TODAY.minusDays(story.random.nextInt(SPAN));
        LocalDate to = from.plusDays(story.random.nextInt(20));
        Period days = new Period(from, to.isAfter(TODAY) ? TODAY : to);
        Staging staging = writer.stage(dataset);
        staging.add(page(dataset, rows(dataset, days, story, false)));
        int _ = writer.replaceDays(staging, days, new Fetched(staging.size(), 0, OptionalLong.empty()));
        note(story, dataset, days);
    }

    private static void storeAll(CacheWriter writer, Story story) {
        Period all = new Period(TODAY.minusDays(SPAN), TODAY);
        Staging staging = writer.stage(AzureUsage.DATASET);
        staging.add(page(AzureUsage.DATASET, rows(AzureUsage.DATASET, all, story, true)));
        LocalDate cut = TODAY.minusDays(1 + story.random.nextInt(SPAN - 1));
        List<Period> windows = List.of(new Period(all.from(), cut), new Period(cut.plusDays(1), TODAY));
        int _ = writer.replaceAll(staging, windows, new Fetched(staging.size(), 0, OptionalLong.empty()));
        note(story, AzureUsage.DATASET, all);
    }

    private static void storeStanding(CacheWriter writer, Story story) {
        Staging staging = writer.stage(Subscriptions.DATASET);
        staging.add(page(Subscriptions.DATASET, some(story.partner.rows(Subscriptions.DATASET), story)));
        writer.replaceStanding(staging, new Fetched(staging.size(), 0, OptionalLong.empty()));
        story.storedSets.add(Subscriptions.DATASET);
    }

    private static void letGo(Cache cache, Story story) {
        cache.clean().ifPresent(cleaner -> {
            try (CacheCleaner open = cleaner) {
                if (open.letGo(AzureUsage.DATASET, TODAY.minusDays(SPAN - 10L)) > 0) {
                    story.everything = true;
                }
            }
        });
    }

    private static void note(Story story, Dataset dataset, Period days) {
        story.storedSets.add(dataset);
        if (dataset == AzureUsage.DATASET) {
            Set<Integer> changed = new TreeSet<>();
            for (long day = days.from().toEpochDay(); day <= days.to().toEpochDay(); day++) {
                changed.add((int) day);
            }
            story.stored.addAll(changed);
            story.newest = changed;
        }
    }

    private static List<Row> rows(Dataset dataset, Period days, Story story, boolean undated) {
        List<Row> rows = new ArrayList<>();
        int length = (int) (days.to().toEpochDay() - days.from().toEpochDay()) + 1;
        for (Row row : some(story.partner.rows(dataset), story)) {
            Row.Builder built = Row.builder(dataset);
            for (Field field : dataset.fields()) {
                built.value(dataset.position(field), row.value(dataset.position(field)));
            }
            boolean none = undated && story.random.nextInt(20) == 0;
            rows.add(built.date(
                            dataset.date(),
                            none
                                    ? null
                                    : days.from()
                                            .plusDays(story.random.nextInt(length))
                                            .atStartOfDay()
                                            .plusHours(story.random.nextInt(8) == 0 ? 5 : 0))
                    .build());
        }
        return rows;
    }

    private static List<Row> some(List<Row> rows, Story story) {
        if (rows.isEmpty()) {
            return rows;
        }
        List<Row> some = new ArrayList<>();
        for (int count = story.random.nextInt(120); count > 0; count--) {
            some.add(rows.get(story.random.nextInt(rows.size())));
        }
        return some;
    }

    private static RowBatch page(Dataset dataset, List<Row> rows) {
        return new RowBatch(dataset, rows, Set.copyOf(dataset.fields()), List.of(), Map.of());
    }
}
