package dev.partnerlens.simulator.rows;

/** A text that is no JSON object. Its message says why in a few words and holds nothing of the text itself. */
public final class BrokenRow extends Exception {
    private static final long serialVersionUID = 1L;

    BrokenRow(String reason) {
        super(reason, null, false, false);
    }

    public String reason() {
        return String.valueOf(getMessage());
    }
}
