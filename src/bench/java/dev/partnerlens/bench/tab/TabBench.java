package dev.partnerlens.bench.tab;

import dev.partnerlens.bench.Comparison;
import dev.partnerlens.bench.usage.UsageArrays;
import dev.partnerlens.bench.usage.UsageCache;
import dev.partnerlens.cache.Cache;
import dev.partnerlens.explore.Practice;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/**
 * A program for one size. Arguments: the file for the results, the folder of the caches, rows, {@code unrepeated} or
 * {@code usage}, works.
 */
public final class TabBench {
    private static final int CHECKED = 6;
    private static final int WARM = 12;
    private static final int MEASURED = 30;
    private static final long MOST_FOR_SQLITE = 1_000_000;
    /** Steps of each kind of walk for the memory. */
    private static final int WANDERED = 120;
    /** Bytes by row that the usage set may take. */
    private static final double BOUND = 24;

    private static final double MILLIS = 1e6;

    private final Path results;
    private final String subject;
    private final UsageArrays arrays;

    private TabBench(Path results, String subject, UsageArrays arrays) {
        this.results = results;
        this.subject = subject;
        this.arrays = arrays;
    }

    public static void main(String[] arguments) throws IOException, SQLException {
        String subject = arguments[3];
        Path file = UsageCache.of(Path.of(arguments[1]), Long.parseLong(arguments[2]), subject.equals("unrepeated"));
        List<String> works = List.of(arguments).subList(4, arguments.length);
        try (Cache cache = new Cache(file, InstantSource.system())) {
            long empty = Heap.used();
            Practice practice = Practice.load(cache, UsageCache.SETS, UsageCache.TODAY);
            long own = Heap.used() - empty;
            TabBench bench = new TabBench(Path.of(arguments[0]), subject, UsageArrays.of(cache));
            if (works.contains("memory")) {
                bench.memory(practice, own);
            }
            bench.run(works, file, cache, practice);
        }
    }

    /** What the tables take, and what they take with all that answering keeps, once its rooms had much to keep. */
    private void memory(Practice practice, long loaded) throws IOException, SQLException {
        double rows = arrays.size();
        long before = Heap.used();
        OwnSide own = new OwnSide(practice, arrays);
        for (boolean selective : new boolean[] {true, false}) {
            Walk walk = new Walk(arrays, selective);
            for (Step step : walk.wandering(WANDERED)) {
                own.ask(step);
                own.tiles(step);
            }
            walk.brush(WANDERED).forEach(own::ask);
        }
        long walked = loaded + Heap.used() - before;
        try (DuckSide duck = new DuckSide(arrays)) {
            for (boolean after : new boolean[] {false, true}) {
                String what = after ? subject + ", after a walk" : subject;
                double ours = (after ? walked : loaded) / rows;
                tell("memory", what, "bound", "B/row", ours, BOUND);
                tell("memory", what, "loop", "B/row", ours, arrays.bytes() / rows);
                tell("memory", what, "duckdb", "B/row", ours, duck.bytes() / rows);
            }
        }
        System.out.printf("memory %s: %.2f B/row loaded, %.2f after a walk%n", subject, loaded / rows, walked / rows);
    }

    private void run(List<String> works, Path file, Cache cache, Practice practice) throws IOException, SQLException {
        if (works.stream().allMatch("memory"::equals)) {
            return;
        }
        List<Side<?>> sides = sides(practice, arrays);
        DuckSide duck = (DuckSide) sides.get(2);
        if (works.contains("load")) {
            tell("load", subject, LoadRounds.measure(file, cache, duck));
        }
        for (boolean selective : new boolean[] {true, false}) {
            for (String work : works) {
                if (work.equals("filter") || work.equals("brush")) {
                    measure(sides, work, selective);
                }
            }
        }
        sides.forEach(Side::close);
    }

    private void tell(String work, String what, String peer, String unit, double ours, double theirs)
            throws IOException {
        new Comparison(work, arrays.size(), what, peer, unit, ours, theirs).append(results);
    }

    private void tell(String work, String what, Map<String, Spread> spreads) throws IOException {
        double ours = spreads.get("ours").median() / MILLIS;
        System.out.printf("%s %s, %,d rows%n", work, what, arrays.size());
        for (Map.Entry<String, Spread> each : spreads.entrySet()) {
            Spread spread = each.getValue();
            System.out.printf(
                    "  %-8s %9.3f ms (%.3f to %.3f), ours is %.3f of it%n",
                    each.getKey(),
                    spread.median() / MILLIS,
                    spread.low() / MILLIS,
                    spread.high() / MILLIS,
                    ours * MILLIS / spread.median());
            if (!each.getKey().equals("ours")) {
                tell(work, what, each.getKey(), "ms", ours, spread.median() / MILLIS);
            }
        }
    }

    /** Ours, the loop, DuckDB, and SQLite where a step of it does not take a minute. */
    private static List<Side<?>> sides(Practice practice, UsageArrays arrays) throws SQLException {
        List<Side<?>> sides = new ArrayList<>();
        sides.add(new OwnSide(practice, arrays));
        sides.add(new LoopSide(arrays));
        sides.add(new DuckSide(arrays));
        if (arrays.size() <= MOST_FOR_SQLITE && !Boolean.getBoolean("bench.quick")) {
            sides.add(new SqliteSide(arrays));
        }
        return sides;
    }

    private void measure(List<Side<?>> sides, String work, boolean selective) throws IOException {
        Walk walk = new Walk(arrays, selective);
        int count = CHECKED + WARM + MEASURED;
        List<Step> steps = work.equals("brush") ? walk.brush(count) : walk.filters(count);
        DuckSide duck = (DuckSide) sides.get(2);
        for (int i = 0; i < CHECKED; i++) {
            duck.ask(DuckWay.values()[i % DuckWay.values().length]);
            Rounds.check(i == 0 ? sides : sides.subList(0, 3), steps.get(i));
        }
        best(duck, steps.subList(0, CHECKED));
        System.out.printf("duckdb by %s%n", duck.way());
        Map<String, Spread> spreads = new Rounds(sides, WARM).measure(steps.subList(CHECKED, steps.size()));
        String passing = selective ? "3 % pass" : "all pass";
        tell(work, subject.equals("usage") ? passing : subject + ", " + passing, spreads);
    }

    /** Which way is DuckDB's fastest. */
    private static void best(DuckSide duck, List<Step> steps) {
        record Tried(DuckWay way, double time) {}
        Tried best = List.of(DuckWay.values()).stream()
                .map(way -> {
                    duck.ask(way);
                    List<Long> times = new ArrayList<>();
                    for (int i = 0; i < 2; i++) {
                        for (Step step : steps) {
                            times.add(Rounds.time(duck, step));
                        }
                    }
                    Tried tried =
                            new Tried(way, times.stream().min(Long::compare).orElseThrow());
                    System.out.printf("  duckdb %s %.1f ms%n", way, tried.time() / 1e6);
                    return tried;
                })
                .min(Comparator.comparingDouble(Tried::time))
                .orElseThrow();
        duck.ask(best.way());
    }
}
