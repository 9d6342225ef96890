package dev.partnerlens.explore;

import java.util.Locale;

/** How much a number can be trusted; each looks different on screen, in the terminal and in files. */
public enum KpiState {
    OK,
    /** Checked, and there is nothing. */
    ZERO,
    /** The period is not over, or not wholly fetched. */
    PARTIAL,
    NOT_FETCHED,
    NOT_PERMITTED,
    /** The service never sent the field this is counted from. */
    NOT_DELIVERED,
    FAILED,
    /** There are rows, and the filters hide all of them. */
    FILTERED_OUT;

    /** Whether there is a number to show. */
    public boolean hasValue() {
        return this == OK || this == ZERO || this == PARTIAL || this == FILTERED_OUT;
    }

    /** The name for scripts, lower case with dashes. */
    public String id() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
