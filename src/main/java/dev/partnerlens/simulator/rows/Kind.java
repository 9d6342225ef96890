package dev.partnerlens.simulator.rows;

/** What a column holds, which decides the operators it may be compared with. */
public enum Kind {
    /** A text; numbers and booleans in its place count as their spelling. */
    TEXT,
    /** A date told as {@code yyyy-MM-ddTHH:mm:ss} with up to three digits more. */
    DATE,
    /** A date told as {@code yyyy-MM-dd} alone. */
    PLAIN_DATE,
    FLAG,
    /** A number, also where it is sent as text. */
    NUMBER;

    public boolean isDate() {
        return this == DATE || this == PLAIN_DATE;
    }
}
