package dev.partnerlens.export;

import dev.partnerlens.core.Dataset;
import dev.partnerlens.core.Freshness;
import dev.partnerlens.explore.TabContent;
import dev.partnerlens.text.FilterWords;
import dev.partnerlens.text.Words;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What is looked at, in words: for headings and notes. */
final class View {
    private final Subject subject;
    private final Words words;

    View(Subject subject) {
        this.subject = subject;
        this.words = subject.words();
    }

    String title() {
        return words.get("export.title", subject.partner().name(), words.tab(subject.tab()));
    }

    /** Partner, the past day asked for, period and filters. */
    String line() {
        FilterWords filters =
                new FilterWords(words, TabContent.of(subject.tab()).rows());
        return Stream.concat(
                        Stream.of(
                                        Stream.of(subject.partner().name()),
                                        subject.practice().asOf().stream()
                                                .map(day -> words.get(
                                                        "export.as-of",
                                                        words.formats().date(day))),
                                        Stream.of(words.formats()
                                                .period(subject.scope().period())))
                                .flatMap(part -> part),
                        subject.scope().filters().stream().map(filters::sentence))
                .collect(Collectors.joining(" \u00b7 "));
    }

    /** That the data are invented; empty where they are not. */
    String mark() {
        return subject.partner().invented() ? words.get("export.about.invented") : "";
    }

    /** When the tab's first set was fetched, how far it reaches, and whether it is complete for the period. */
    String freshness() {
        Dataset dataset = TabContent.of(subject.tab()).rows();
        Freshness freshness = subject.practice().freshness(dataset);
        String complete = new Completeness(
                        words, subject.scope().period(), subject.scope().today())
                .of(dataset, freshness);
        if (freshness.fetchedAt().isEmpty() || freshness.through().isEmpty()) {
            return words.get("export.fresh.without", words.dataset(dataset), complete);
        }
        return words.get(
                "export.fresh",
                words.dataset(dataset),
                words.formats().dateTime(freshness.fetchedAt().get()),
                words.formats().date(freshness.through().get()),
                complete);
    }
}
