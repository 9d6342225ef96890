package dev.partnerlens.presentation;

import dev.partnerlens.core.Problem;
import dev.partnerlens.sync.SyncReport;
import dev.partnerlens.sync.SyncReport.SetOutcome;
import dev.partnerlens.text.ProblemWords;
import dev.partnerlens.text.Words;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** What a sync has to tell: one notice for each kind of trouble, however many sets met it. */
final class SyncNotices {
    private static final int NAMED = 3;

    private final Words words;
    private final ProblemWords problems;
    private final boolean signsIn;

    /** @param signsIn whether this partner's data needs a sign-in, so that one can be offered */
    SyncNotices(Words words, boolean signsIn) {
        this.words = words;
        this.problems = new ProblemWords(words);
        this.signsIn = signsIn;
    }

    /** The loudest first. */
    List<Notice> of(SyncReport report) {
        Map<Trouble, Map<Class<?>, List<Ended>>> troubles = new LinkedHashMap<>();
        for (SetOutcome set : report.outcomes()) {
            set.problem()
                    .ifPresent(problem -> troubles.computeIfAbsent(Trouble.of(problem), _ -> new LinkedHashMap<>())
                            .computeIfAbsent(problem.getClass(), _ -> new ArrayList<>())
                            .add(new Ended(words.dataset(set.dataset()), problem)));
        }
        List<Notice> notices = new ArrayList<>();
        for (Problem told : report.notices()) {
            notices.add(new Notice(Notice.Kind.WARNING, problems.what(told), problems.next(told), Optional.empty()));
        }
        groups(troubles, Trouble.SIGN_IN).stream()
                .limit(1)
                .forEach(sets -> notices.add(of(sets.getFirst().problem())));
        groups(troubles, Trouble.FAILED)
                .forEach(sets -> notices.add(failed(sets, report.outcomes().size())));
        Collection<List<Ended>> absent = groups(troubles, Trouble.ABSENT);
        if (!absent.isEmpty()) {
            notices.add(absent(absent));
        }
        return notices;
    }

    /** For what ended a whole sync, or any other work. */
    Notice of(Problem problem) {
        boolean offered = signsIn && Trouble.of(problem) == Trouble.SIGN_IN;
        return new Notice(
                Notice.Kind.ERROR,
                problems.what(problem),
                problems.next(problem),
                offered ? Optional.of(new Notice.Offer.SignInAgain()) : Optional.empty());
    }

    private Notice failed(List<Ended> sets, int all) {
        Problem first = sets.getFirst().problem();
        if (sets.size() == 1) {
            String title = words.get("window.sync.set-failed", sets.getFirst().name());
            return new Notice(Notice.Kind.ERROR, title, problems.line(first), Optional.empty());
        }
        String title = words.get("window.sync.sets-failed", sets.size(), all);
        String text = words.get("window.sync.sets", names(sets)) + "\n" + problems.line(first);
        return new Notice(Notice.Kind.ERROR, title, text, Optional.empty());
    }

    private Notice absent(Collection<List<Ended>> groups) {
        List<Ended> all = groups.stream().flatMap(List::stream).toList();
        if (all.size() == 1) {
            String title = words.get("window.sync.set-absent", all.getFirst().name());
            return new Notice(
                    Notice.Kind.WARNING, title, problems.line(all.getFirst().problem()), Optional.empty());
        }
        String text = groups.stream()
                .map(sets -> words.get(
                        "window.absent." + sets.getFirst().problem().getClass().getSimpleName(), names(sets)))
                .collect(Collectors.joining("\n"));
        return new Notice(
                Notice.Kind.WARNING, words.get("window.sync.sets-absent", all.size()), text, Optional.empty());
    }

    private String names(List<Ended> sets) {
        String first = sets.stream().limit(NAMED).map(Ended::name).collect(Collectors.joining(", "));
        return sets.size() <= NAMED ? first : words.get("window.sync.sets-more", first, sets.size() - NAMED);
    }

    private static Collection<List<Ended>> groups(Map<Trouble, Map<Class<?>, List<Ended>>> troubles, Trouble trouble) {
        return troubles.getOrDefault(trouble, Map.of()).values();
    }

    private record Ended(String name, Problem problem) {}
}
