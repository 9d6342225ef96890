package dev.partnerlens.explore.insight;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** Counts what a judge finds of what was planted, by kind and by size, and what it finds beside. */
final class Tally {
    static final String BELOW_1 = "below 1";
    static final String TO_100 = "1 to 100";
    static final String OVER_100 = "over 100";

    private final Map<String, int[]> recall = new TreeMap<>();
    private final Map<String, int[]> wrong = new TreeMap<>();
    private long days;
    private int marks;
    private int wrongMarks;

    /** A series with what was found in it. */
    void add(InventedSeries one, List<Finding> found) {
        String size = one.level() < 1 ? BELOW_1 : one.level() < 100 ? TO_100 : OVER_100;
        days += one.series().last() - one.series().first() + 1;
        boolean hit = false;
        for (Finding finding : found) {
            boolean right =
                    one.planted().map(planted -> matches(planted, finding)).orElse(false);
            hit |= right;
            marks++;
            wrongMarks += right ? 0 : 1;
            count(wrong, one.shape() + " " + (right ? "right" : finding.kind().id()), true, true);
        }
        if (one.planted().isPresent()) {
            Kind kind = one.planted().get().kind();
            for (String key : List.of(kind.id(), kind.id() + ", level " + size, kind.id() + ", " + one.shape())) {
                count(recall, key, hit, one.isDetectable());
            }
        }
    }

    /** [planted, found, detectable, detectable and found]. */
    private static void count(Map<String, int[]> into, String key, boolean hit, boolean detectable) {
        int[] counts = into.computeIfAbsent(key, _ -> new int[4]);
        counts[0]++;
        counts[1] += hit ? 1 : 0;
        counts[2] += detectable ? 1 : 0;
        counts[3] += hit && detectable ? 1 : 0;
    }

    /** Of those detectable, the share found. */
    double recall(String key) {
        int[] counts = recall.getOrDefault(key, new int[] {0, 0, 1, 1});
        return counts[2] == 0 ? 1 : counts[3] / (double) counts[2];
    }

    /** Of all planted, the share found. */
    double recallOfAll(String key) {
        int[] counts = recall.getOrDefault(key, new int[] {1, 0, 0, 0});
        return counts[1] / (double) counts[0];
    }

    double falseMarksInThousandDays() {
        return 1000.0 * wrongMarks / days;
    }

    /** One mark for one thing: a mark of another kind, or beside it, is wrong. */
    private static boolean matches(InventedSeries.Planted planted, Finding found) {
        return switch (planted.kind()) {
            case SPIKE -> found.kind() == Kind.SPIKE && found.from() <= planted.from() && found.to() >= planted.from();
            case STEP -> found.kind() == Kind.STEP && Math.abs(found.from() - planted.from()) <= 5;
            case SILENCE, DROP ->
                found.kind() == planted.kind() && found.from() <= planted.to() && found.to() >= planted.from();
        };
    }

    @Override
    public String toString() {
        StringBuilder text = new StringBuilder(String.format(
                Locale.ROOT,
                "%d series-days, %d marks, precision %.3f, %.3f false marks in 1,000 days%n",
                days,
                marks,
                (marks - wrongMarks) / (double) Math.max(1, marks),
                falseMarksInThousandDays()));
        recall.forEach((key, n) -> text.append(String.format(
                Locale.ROOT,
                "%-32s found %.3f of %d planted, %s of %d detectable%n",
                key,
                n[1] / (double) n[0],
                n[0],
                n[2] == 0 ? "-" : String.format(Locale.ROOT, "%.3f", n[3] / (double) n[2]),
                n[2])));
        wrong.forEach((key, n) -> {
            if (!key.endsWith("right")) {
                text.append(String.format(Locale.ROOT, "false: %-28s %d%n", key, n[0]));
            }
        });
        return text.toString();
    }
}
