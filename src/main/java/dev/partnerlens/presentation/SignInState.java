package dev.partnerlens.presentation;

import dev.partnerlens.core.Problem;
import java.net.URI;
import java.time.Instant;
import java.util.Optional;

/** Where a sign-in stands. */
public sealed interface SignInState {
    /** Nobody signs in. */
    record Idle() implements SignInState {}

    /** The user signs in in the browser; {@code page} is known once it was opened. */
    record InBrowser(Optional<URI> page) implements SignInState {}

    /** A code is asked for. */
    record CodeAsked() implements SignInState {}

    /** The code is shown, to be typed on that page on whichever device until it expires. */
    record CodeShown(URI page, String code, Instant expires) implements SignInState {}

    /** It ended without a sign-in. */
    record Failed(Problem problem) implements SignInState {}

    /** It ended well. */
    record Done(String userName) implements SignInState {}

    /** Whether a sign-in waits for somebody, so that it can be cancelled. */
    default boolean running() {
        return switch (this) {
            case InBrowser _, CodeAsked _, CodeShown _ -> true;
            case Idle _, Failed _, Done _ -> false;
        };
    }
}
