package dev.partnerlens.core.health;

import java.util.Locale;

/** Something to know before trusting a set's figures. */
public enum Concern {
    /** The newest attempt failed; what is stored is older. */
    LAST_FAILED(true),
    /** Days that no whole window covers. */
    GAPS(true),
    /** The service's own count differs from what came. */
    DISPUTED(true),
    /** Rows that could not be read. */
    SET_ASIDE(true),
    /** Nothing was fetched for the newest days. */
    BEHIND(false),
    /** No row on some days of a set that has rows on most. */
    EMPTY_DAYS(false),
    /** Rows that equal another one in every column. */
    DUPLICATES(false),
    /** Fields that the program does not know. */
    UNKNOWN_FIELDS(false),
    /** Spellings of one thing that stand side by side. */
    SPELLINGS(false),
    /** Rows left out on the user's wish. */
    LEFT_OUT(false);

    private final boolean grave;

    Concern(boolean grave) {
        this.grave = grave;
    }

    /** Whether figures may lack rows because of it. */
    public boolean grave() {
        return grave;
    }

    /** The name in answers and bundles. */
    public String id() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
