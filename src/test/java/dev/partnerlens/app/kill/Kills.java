package dev.partnerlens.app.kill;

import dev.partnerlens.cache.PlainContent;
import dev.partnerlens.cache.PowerCut;
import dev.partnerlens.cache.WholeFile;
import dev.partnerlens.simulator.HastySimulator;
import dev.partnerlens.simulator.Simulator;
import dev.partnerlens.simulator.SimulatorOptions;
import dev.partnerlens.simulator.server.Fault;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.SQLException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Random;
import java.util.function.Consumer;

/**
 * Syncs from a service that goes wrong are killed at random moments until they have been killed often enough. After each
 * kill the file must be sound and its windows whole; where a sync got through, the rows must be those of a sync that
 * nobody disturbed.
 *
 * <p>By hand: {@code java -cp … dev.partnerlens.app.kill.Kills --kills 200 --seed 1}; also {@code --customers} and {@code --days}, for the
 * size of the data
 */
public final class Kills {
    private static final LocalDate TODAY = LocalDate.of(2026, 6, 24);
    /** A sync that is never let through would prove nothing. */
    private static final int KILLS_OF_ONE_FILE = 12;

    /** Faults that a sync gets over by itself, and in which no row is lost. */
    private static final List<Optional<Fault>> FAULTS = List.of(
            Optional.empty(),
            Optional.empty(),
            Optional.of(Fault.SERVER_ERROR),
            Optional.of(Fault.BURST),
            Optional.of(Fault.GATEWAY),
            Optional.of(Fault.IGNORE_FILTER),
            Optional.of(Fault.CUT),
            Optional.of(Fault.TRUNCATED),
            Optional.of(Fault.BOM),
            Optional.of(Fault.DRIBBLE),
            Optional.of(Fault.RAW_LINK));

    private final Path folder;
    private final Random random;
    private final int customers;
    private final int days;
    private final Consumer<String> log;
    private final KillBook book = new KillBook();
    private Duration usual = Duration.ZERO;
    private int requests;
    private int home;

    /**
     * Kills syncs of an invented partner.
     *
     * @param log hears a line for each kill
     */
    Kills(Path folder, long seed, int customers, int days, Consumer<String> log) {
        this.folder = folder;
        this.random = new Random(seed);
        this.customers = customers;
        this.days = days;
        this.log = log;
    }

    public static void main(String[] args) throws Exception {
        int kills = 200;
        long seed = 1;
        int customers = 12;
        int days = 150;
        for (int i = 0; i + 1 < args.length; i += 2) {
            switch (args[i]) {
                case "--kills" -> kills = Integer.parseInt(args[i + 1]);
                case "--seed" -> seed = Long.parseLong(args[i + 1]);
                case "--customers" -> customers = Integer.parseInt(args[i + 1]);
                case "--days" -> days = Integer.parseInt(args[i + 1]);
                default -> throw new IllegalArgumentException(args[i]);
            }
        }
        Path folder = Files.createTempDirectory("kills");
        System.out.println("in " + folder);
        System.out.println(new Kills(folder, seed, customers, days, System.out::println).run(kills));
        System.exit(0);
    }

    /** Kills so often. Fails with an {@link AssertionError} at the first file that is not whole. */
    KillBook run(int kills) throws IOException, InterruptedException, SQLException {
        Map<String, List<String>> whole = undisturbed();
        while (book.kills() < kills) {
            Path cache = killUntilOneGetsThrough(kills);
            if (!PlainContent.of(cache).equals(whole)) {
                throw new AssertionError("Other rows than those of an undisturbed sync: " + cache);
            }
            complain(cache, "after a sync that got through");
            book.through();
        }
        return book;
    }

    private Map<String, List<String>> undisturbed() throws IOException, InterruptedException, SQLException {
        Path home = nextHome();
        try (Simulator service = service(Optional.empty())) {
            SyncProcess sync = new SyncProcess(home, home, service.address(), TODAY);
            through(sync);
            usual = sync.age();
            requests = service.requests();
        }
        Map<String, List<String>> whole = PlainContent.of(cache(home));
        book.sync(whole, requests, usual);
        return whole;
    }

    private Path killUntilOneGetsThrough(int kills) throws IOException, InterruptedException, SQLException {
        Path home = nextHome();
        Path cache = cache(home);
        for (int kill = 0; ; kill++) {
            boolean last = kill == KILLS_OF_ONE_FILE || book.kills() >= kills;
            Optional<Fault> fault = FAULTS.get(random.nextInt(FAULTS.size()));
            Path before = kept(cache);
            try (Simulator service = service(fault)) {
                SyncProcess sync = new SyncProcess(home, home, service.address(), TODAY);
                if (!last) {
                    await(sync, service);
                }
                if (last || !sync.runs()) {
                    through(sync);
                    return cache;
                }
                String phase = sync.phase(service.requests());
                sync.kill();
                book.killed(phase);
                log.accept("kill %d: %s, %s ms, %d requests, %s"
                        .formatted(
                                book.kills(),
                                fault.map(Fault::word).orElse("no fault"),
                                sync.age().toMillis(),
                                service.requests(),
                                phase));
            }
            look(cache, before);
        }
    }

    /** Waits until a moment drawn from the time, or from the requests, that a sync takes. */
    private void await(SyncProcess sync, Simulator service) throws InterruptedException {
        boolean byRequests = random.nextInt(3) > 0;
        int request = byRequests ? random.nextInt(requests + 1) : 0;
        Duration after = byRequests
                ? Duration.ofMillis(random.nextInt(60))
                : Duration.ofMillis(random.nextLong(usual.toMillis() + 1));
        while (sync.runs() && service.requests() < request) {
            Thread.sleep(1);
        }
        long until = System.nanoTime() + after.toNanos();
        while (sync.runs() && System.nanoTime() < until) {
            Thread.sleep(1);
        }
    }

    private static void through(SyncProcess sync) throws IOException, InterruptedException {
        if (sync.end() != 0) {
            throw new AssertionError("A sync failed by itself: " + sync.said());
        }
    }

    /** Looks at copies, so that the next sync finds the files as the kill left them; or as a power cut would have. */
    private void look(Path cache, Path before) throws IOException, SQLException {
        if (!Files.exists(cache)) {
            return;
        }
        complain(copy(cache, "look"), "after kill " + book.kills());
        // Nothing is written back into the file before its log is safely on the disk: a power cut spares that log.
        boolean writtenBack = Files.size(cache) > 4096 && (!Files.exists(before) || Files.mismatch(cache, before) >= 0);
        if (writtenBack || random.nextInt(3) > 0) {
            return;
        }
        Path cut = copy(cache, "cut");
        PowerCut how = PowerCut.drawn(random);
        if (how.to(cut, random) < 0) {
            return;
        }
        book.cut();
        complain(copy(cut, "look"), "after a power cut at kill " + book.kills());
        if (random.nextBoolean()) {
            Files.deleteIfExists(cache.resolveSibling("cache.db-shm"));
            put(cut, cache);
        }
    }

    private static void complain(Path file, String when) throws SQLException {
        List<String> complaints = WholeFile.complaints(file);
        if (!complaints.isEmpty()) {
            throw new AssertionError(when + ": " + file + ": " + complaints);
        }
    }

    /** The file as it is now, so that it can be told whether a sync has written into it. */
    private Path kept(Path cache) throws IOException {
        Path kept = folder.resolve("before.db");
        Files.deleteIfExists(kept);
        if (Files.exists(cache)) {
            Files.copy(cache, kept);
        }
        return kept;
    }

    private Path copy(Path cache, String name) throws IOException {
        Path copy = folder.resolve(name).resolve("cache.db");
        Files.createDirectories(folder.resolve(name));
        put(cache, copy);
        Files.deleteIfExists(folder.resolve(name).resolve("cache.db-shm"));
        return copy;
    }

    private static void put(Path from, Path to) throws IOException {
        for (String part : List.of("", "-wal")) {
            Path source = from.resolveSibling(from.getFileName() + part);
            Path target = to.resolveSibling(to.getFileName() + part);
            Files.deleteIfExists(target);
            if (Files.exists(source)) {
                Files.copy(source, target, StandardCopyOption.REPLACE_EXISTING);
            }
        }
    }

    private Path nextHome() throws IOException {
        return Files.createDirectories(folder.resolve("home-" + home++));
    }

    private static Path cache(Path home) {
        return home.resolve("partners").resolve("local").resolve("cache.db");
    }

    private Simulator service(Optional<Fault> fault) {
        return HastySimulator.start(new SimulatorOptions(
                OptionalInt.empty(),
                7,
                customers,
                days,
                TODAY,
                Optional.empty(),
                fault.map(Fault::word),
                Optional.empty()));
    }
}
