package dev.partnerlens.cli;

import dev.partnerlens.core.Cloud;
import dev.partnerlens.core.Dataset;
import dev.partnerlens.core.Problem;
import dev.partnerlens.core.ProblemException;
import dev.partnerlens.explore.Practice;
import java.time.LocalDate;
import java.util.Optional;

/** Refuses to answer from a set of which nothing is known: no rows would look like zero. */
final class Standings {
    private Standings() {}

    static void check(Dataset dataset, Practice practice) {
        switch (practice.freshness(dataset).standing()) {
            case FETCHED -> {}
            case NOT_FETCHED, FAILED -> throw new ProblemException(missing(dataset, practice.asOf()));
            case NOT_PERMITTED -> throw new ProblemException(new Problem.NotPermitted("", ""));
            case NOT_OFFERED -> throw new ProblemException(new Problem.NotOffered(Cloud.LOCAL));
        }
    }

    /** @param asOf the past day that was asked for */
    static Problem missing(Dataset dataset, Optional<LocalDate> asOf) {
        return asOf.<Problem>map(day -> new Problem.NotFetchedBy(dataset, day))
                .orElseGet(() -> new Problem.NeverFetched(dataset));
    }
}
