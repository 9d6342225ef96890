package dev.partnerlens.presentation;

import dev.partnerlens.core.Problem;

/** How a job ended. A stopped or overtaken job has no outcome: nobody waits for it any more. */
public sealed interface Outcome<T> {
    record Done<T>(T value) implements Outcome<T> {}

    record Failed<T>(Problem problem) implements Outcome<T> {}
}
