package dev.partnerlens.core.health;

import java.util.Locale;

/** How a set stands as a whole. */
public enum State {
    /** Nothing speaks against it. */
    FINE,
    /** Whole, with something worth knowing. */
    NOTED,
    /** Figures may lack rows. */
    DOUBTFUL,
    /** The newest attempt failed. */
    FAILED,
    NOT_FETCHED,
    NOT_PERMITTED,
    NOT_OFFERED;

    /** The name in answers and bundles. */
    public String id() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
