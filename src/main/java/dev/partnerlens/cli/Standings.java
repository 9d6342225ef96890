package dev.partnerlens.cli;

import dev.partnerlens.core.Cloud;
import dev.partnerlens.core.Dataset;
import dev.partnerlens.core.Freshness;
import dev.partnerlens.core.Problem;
import dev.partnerlens.core.ProblemException;

/** Refuses to answer from a set of which nothing is known: no rows would look like zero. */
final class Standings {
    private Standings() {}

    static void check(Dataset dataset, Freshness freshness) {
        switch (freshness.standing()) {
            case FETCHED -> {}
            case NOT_FETCHED, FAILED -> throw new ProblemException(new Problem.NeverFetched(dataset));
            case NOT_PERMITTED -> throw new ProblemException(new Problem.NotPermitted("", ""));
            case NOT_OFFERED -> throw new ProblemException(new Problem.NotOffered(Cloud.LOCAL));
        }
    }
}
