package dev.partnerlens.partnercenter;

import java.io.IOException;

/** An answer that goes on beyond any page; asking again would not help. */
final class BodyTooLarge extends IOException {
    private static final long serialVersionUID = 1L;

    BodyTooLarge() {
        super("Larger than any page");
    }
}
