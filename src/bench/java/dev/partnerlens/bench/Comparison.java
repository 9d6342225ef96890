package dev.partnerlens.bench;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.openjdk.jmh.results.RunResult;

/** What the product takes for a subject, beside what a peer takes for the same. */
record Comparison(Work work, String subject, String peer, Cost ours, Cost theirs) {
    private static final String OURS = "ours";

    /**
     * What one row takes.
     *
     * @param nanos time
     * @param bytes memory taken from the heap
     */
    record Cost(double nanos, double bytes) {
        static Cost of(RunResult result) {
            return new Cost(
                    result.getPrimaryResult().getScore(),
                    result.getSecondaryResults().get("gc.alloc.rate.norm").getScore());
        }
    }

    static List<Comparison> of(Work work, Collection<RunResult> results) {
        Map<String, Map<String, Cost>> bySubject = new TreeMap<>();
        for (RunResult result : results) {
            String name = result.getParams().getBenchmark();
            bySubject
                    .computeIfAbsent(result.getParams().getParam("subject"), _ -> new TreeMap<>())
                    .put(name.substring(name.lastIndexOf('.') + 1), Cost.of(result));
        }
        List<Comparison> comparisons = new ArrayList<>();
        bySubject.forEach((subject, costs) -> costs.forEach((peer, theirs) -> {
            if (!peer.equals(OURS)) {
                comparisons.add(new Comparison(work, subject, peer, costs.get(OURS), theirs));
            }
        }));
        return comparisons;
    }

    String json() {
        return String.format(
                Locale.ROOT,
                "  {\"work\": \"%s\", \"rows\": %d, \"subject\": \"%s\", \"peer\": \"%s\", \"unit\": \"ns/row\","
                        + " \"ours\": %.2f, \"theirs\": %.2f, \"ratio\": %.3f,"
                        + " \"oursBytes\": %.1f, \"theirsBytes\": %.1f}",
                work.id(),
                work.rows(),
                subject,
                peer,
                ours.nanos(),
                theirs.nanos(),
                ours.nanos() / theirs.nanos(),
                ours.bytes(),
                theirs.bytes());
    }
}
