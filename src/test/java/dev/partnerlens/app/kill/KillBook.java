package dev.partnerlens.app.kill;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** What a run of kills has seen. */
final class KillBook {
    private final Map<String, Integer> phases = new TreeMap<>();
    private String sync = "";
    private int kills;
    private int cuts;
    private int through;

    void sync(Map<String, List<String>> rows, int requests, Duration time) {
        sync = "%d sets, %d rows, %d requests, %d ms"
                .formatted(
                        rows.size(), rows.values().stream().mapToInt(List::size).sum(), requests, time.toMillis());
    }

    void killed(String phase) {
        kills++;
        phases.merge(phase, 1, Integer::sum);
    }

    void cut() {
        cuts++;
    }

    void through() {
        through++;
    }

    int kills() {
        return kills;
    }

    int cuts() {
        return cuts;
    }

    /** Files that were whole in the end. */
    int completed() {
        return through;
    }

    Map<String, Integer> phases() {
        return phases;
    }

    @Override
    public String toString() {
        return "%d kills and %d power cuts, each left whole windows; %d files completed with the rows of an undisturbed sync (%s). Killed at: %s"
                .formatted(kills, cuts, through, sync, phases);
    }
}
