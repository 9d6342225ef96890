package dev.partnerlens.export;

import dev.partnerlens.chart.Choices;
import dev.partnerlens.core.Dataset;
import dev.partnerlens.core.Freshness;
import dev.partnerlens.core.Partner;
import dev.partnerlens.core.Problem;
import dev.partnerlens.core.ProblemException;
import dev.partnerlens.core.Tab;
import dev.partnerlens.explore.Practice;
import dev.partnerlens.explore.RowView;
import dev.partnerlens.explore.Scope;
import dev.partnerlens.explore.TabContent;
import dev.partnerlens.text.Words;
import java.time.Instant;
import java.util.Map;

/**
 * What is exported: the tab as the user sees it.
 *
 * @param choices what is chosen in the charts' selectors, by chart id
 * @param writtenAt when, for the provenance
 */
public record Subject(
        Partner partner,
        Tab tab,
        Practice practice,
        Scope scope,
        Map<String, Choices> choices,
        Words words,
        Instant writtenAt) {
    public Subject {
        choices = Map.copyOf(choices);
    }

    /** A tab whose charts show what they show until the user chooses. */
    public static Subject of(Partner partner, Tab tab, Practice practice, Scope scope, Words words, Instant writtenAt) {
        return new Subject(partner, tab, practice, scope, Map.of(), words, writtenAt);
    }

    /** The rows of the tab's table. */
    RowView rows() {
        TabContent content = TabContent.of(tab);
        return practice.rows(content.rows(), content.rowsWithin(scope.period()), scope.filters());
    }

    /** A file of nothing but blanks helps nobody: fails with why there is nothing, where no set of the tab was fetched. */
    void mustHoldData() {
        TabContent content = TabContent.of(tab);
        if (content.sets().stream().noneMatch(this::fetched)) {
            throw new ProblemException(missing(content.rows()));
        }
    }

    /** Fails with why there are no rows. */
    void mustHoldRows() {
        Dataset dataset = TabContent.of(tab).rows();
        if (!fetched(dataset)) {
            throw new ProblemException(missing(dataset));
        }
    }

    private boolean fetched(Dataset dataset) {
        return practice.freshness(dataset).standing() == Freshness.Standing.FETCHED;
    }

    private Problem missing(Dataset dataset) {
        return switch (practice.freshness(dataset).standing()) {
            case NOT_OFFERED -> new Problem.NotOffered(partner.cloud());
            case NOT_PERMITTED -> new Problem.NotPermitted("", "");
            case NOT_FETCHED, FETCHED, FAILED ->
                practice.asOf()
                        .<Problem>map(day -> new Problem.NotFetchedBy(dataset, day))
                        .orElseGet(() -> new Problem.NeverFetched(dataset));
        };
    }
}
