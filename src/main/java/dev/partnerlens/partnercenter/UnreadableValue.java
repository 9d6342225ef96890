package dev.partnerlens.partnercenter;

/** A value that does not fit its field; the message says what was expected, never what came. */
final class UnreadableValue extends Exception {
    private static final long serialVersionUID = 1L;

    /** Without a stack trace: it leads to a row set aside, however many there are. */
    UnreadableValue(String expected) {
        super(expected, null, false, false);
    }

    String expected() {
        return String.valueOf(getMessage());
    }
}
