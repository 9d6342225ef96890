package dev.partnerlens.presentation;

import dev.partnerlens.core.Problem;

/** What a problem of a set means for the user: who must act, and how loudly it is told. */
enum Trouble {
    /** Nothing is given until the user signs in (again). */
    SIGN_IN,
    /** The set is not for this partner; all the others work. */
    ABSENT,
    /** The user stopped it. */
    STOPPED,
    /** Something went wrong. */
    FAILED;

    static Trouble of(Problem problem) {
        if (problem.mendedBySigningIn()) {
            return SIGN_IN;
        }
        return switch (problem) {
            case Problem.NotPermitted _,
                    Problem.NotOffered _,
                    Problem.NotThere _,
                    Problem.BlockedByPolicy _,
                    Problem.PersonNeeded _ -> ABSENT;
            case Problem.Stopped _ -> STOPPED;
            default -> FAILED;
        };
    }
}
