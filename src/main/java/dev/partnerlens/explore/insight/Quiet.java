package dev.partnerlens.explore.insight;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/**
 * How quiet the marks are: the one setting. The higher, the fewer marks; what a higher level shows, each lower one shows
 * as well. Scores are in deviations of the series' own noise.
 */
public enum Quiet {
    /** For a close look: some marks will be chance. */
    LOW(4, 1.25, 2.9, 1.15, 3.6),
    /** The default: less than one false mark in a thousand days of a series, see the tests. */
    MEDIUM(4.6, 1.5, 3.4, 1.2, 4.2),
    /** Only what nobody would call chance, twice the usual or half of it. */
    HIGH(8, 2, 7, 1.3, 6);

    private final double score;
    private final double factor;
    private final double stepScore;
    private final double stepFactor;
    private final double silenceScore;

    Quiet(double score, double factor, double stepScore, double stepFactor, double silenceScore) {
        this.score = score;
        this.factor = factor;
        this.stepScore = stepScore;
        this.stepFactor = stepFactor;
        this.silenceScore = silenceScore;
    }

    /** The score below which no outlier is shown. */
    double least() {
        return score;
    }

    /** @param ratio the observed against the expected, above or below 1; 0 for nothing */
    boolean shows(Kind kind, double score, double ratio) {
        double factor = ratio >= 1 ? ratio : 1 / ratio;
        return switch (kind) {
            case SPIKE, DROP -> score >= this.score && factor >= this.factor;
            case STEP -> score >= stepScore && factor >= stepFactor;
            case SILENCE -> score >= silenceScore;
        };
    }

    /** The name on the command line, lower case. */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<Quiet> byId(String id) {
        return Arrays.stream(values()).filter(level -> level.id().equals(id)).findFirst();
    }
}
