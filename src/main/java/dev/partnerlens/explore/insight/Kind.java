package dev.partnerlens.explore.insight;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What can be unusual about a series. */
public enum Kind {
    /** A day, or a few on end, with far more than usual. */
    SPIKE,
    /** A day, or a few on end, with far less than usual. */
    DROP,
    /** From one day on the level is another. */
    STEP,
    /** Days on end without any use, where there is use as a rule. */
    SILENCE;

    /** The name on the command line and in keys, lower case. */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<Kind> byId(String id) {
        return Arrays.stream(values()).filter(kind -> kind.id().equals(id)).findFirst();
    }
}
