package dev.partnerlens.partnercenter;

/** A body that is whole and yet not what was asked for; the message says why in plain words, without any of it. */
final class UnreadableBody extends Exception {
    private static final long serialVersionUID = 1L;

    UnreadableBody(String reason) {
        super(reason);
    }

    String reason() {
        return String.valueOf(getMessage());
    }
}
