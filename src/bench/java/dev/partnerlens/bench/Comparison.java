package dev.partnerlens.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.openjdk.jmh.results.RunResult;

/**
 * What the product takes for a work, beside what a peer takes for the same.
 *
 * @param subject which rows, or which of several cases
 * @param unit of {@code ours} and {@code theirs}; less is better
 * @param taken what both take from the heap by row, where that was measured
 */
public record Comparison(
        String work,
        long rows,
        String subject,
        String peer,
        String unit,
        double ours,
        double theirs,
        Optional<Taken> taken) {
    private static final String OURS = "ours";

    /** Bytes. */
    record Taken(double ours, double theirs) {}

    public Comparison(String work, long rows, String subject, String peer, String unit, double ours, double theirs) {
        this(work, rows, subject, peer, unit, ours, theirs, Optional.empty());
    }

    public double ratio() {
        return ours / theirs;
    }

    /** What a JMH class measured: time, and memory taken from the heap, by row. */
    static List<Comparison> of(Work work, Collection<RunResult> results) {
        Map<String, Map<String, RunResult>> bySubject = new TreeMap<>();
        for (RunResult result : results) {
            String name = result.getParams().getBenchmark();
            bySubject
                    .computeIfAbsent(result.getParams().getParam("subject"), _ -> new TreeMap<>())
                    .put(name.substring(name.lastIndexOf('.') + 1), result);
        }
        List<Comparison> comparisons = new ArrayList<>();
        bySubject.forEach((subject, measured) -> measured.forEach((peer, theirs) -> {
            if (!peer.equals(OURS)) {
                RunResult ours = measured.get(OURS);
                comparisons.add(new Comparison(
                        work.id(),
                        work.rows(),
                        subject,
                        peer,
                        "ns/row",
                        time(ours),
                        time(theirs),
                        Optional.of(new Taken(allocated(ours), allocated(theirs)))));
            }
        }));
        return comparisons;
    }

    private static double time(RunResult result) {
        return result.getPrimaryResult().getScore();
    }

    private static double allocated(RunResult result) {
        return result.getSecondaryResults().get("gc.alloc.rate.norm").getScore();
    }

    /** Hands it to the program that collects all. */
    public void append(Path file) throws IOException {
        Files.writeString(
                file,
                String.join("\t", work, rows + "", subject, peer, unit, ours + "", theirs + "") + "\n",
                StandardOpenOption.CREATE,
                StandardOpenOption.APPEND);
    }

    /** What was appended to a file. */
    static List<Comparison> appended(Path file) throws IOException {
        return Files.readAllLines(file).stream()
                .map(line -> line.split("\t", -1))
                .map(cells -> new Comparison(
                        cells[0],
                        Long.parseLong(cells[1]),
                        cells[2],
                        cells[3],
                        cells[4],
                        Double.parseDouble(cells[5]),
                        Double.parseDouble(cells[6])))
                .toList();
    }

    String json() {
        return String.format(
                Locale.ROOT,
                "  {\"work\": \"%s\", \"rows\": %d, \"subject\": \"%s\", \"peer\": \"%s\", \"unit\": \"%s\","
                        + " \"ours\": %.3f, \"theirs\": %.3f, \"ratio\": %.4f%s}",
                work,
                rows,
                subject,
                peer,
                unit,
                ours,
                theirs,
                ratio(),
                taken.map(Comparison::json).orElse(""));
    }

    private static String json(Taken taken) {
        return String.format(Locale.ROOT, ", \"oursBytes\": %.1f, \"theirsBytes\": %.1f", taken.ours(), taken.theirs());
    }
}
