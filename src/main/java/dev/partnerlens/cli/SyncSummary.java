package dev.partnerlens.cli;

import dev.partnerlens.cli.terminal.Output;
import dev.partnerlens.cli.terminal.Terminal;
import dev.partnerlens.core.Problem;
import dev.partnerlens.sync.SyncReport;
import dev.partnerlens.text.ProblemWords;
import dev.partnerlens.text.Words;
import java.util.HashSet;
import java.util.Set;

/** How a sync ended: a line a set on standard output, each kind of failure once on standard error. */
final class SyncSummary {
    private final Words words;
    private final Output out;
    private final Failures failures;

    SyncSummary(Words words, Output out, Failures failures) {
        this.words = words;
        this.out = out;
        this.failures = failures;
    }

    /** Returns the exit code: the worst of all sets, also when nobody reads the lines. */
    int tell(SyncReport report) {
        ProblemWords problems = new ProblemWords(words);
        Set<String> told = new HashSet<>();
        int code = Failures.DONE;
        report.notices().forEach(notice -> failures.tell(failures.sentences(notice)));
        for (SyncReport.SetOutcome outcome : report.outcomes()) {
            if (report.accepts(outcome)) {
                continue;
            }
            Problem problem = outcome.problem().orElseThrow();
            code = Math.max(code, Failures.exitCode(problem));
            if (told.add(problems.what(problem))) {
                failures.tell(failures.sentences(problem));
            }
        }
        try {
            report.outcomes().forEach(outcome -> out.line(Terminal.plain(line(report, outcome, problems))));
        } catch (Output.Closed e) {
            return code == Failures.DONE ? failures.report(e) : code;
        }
        return code;
    }

    private String line(SyncReport report, SyncReport.SetOutcome outcome, ProblemWords problems) {
        String id = outcome.dataset().id();
        if (outcome.problem().isPresent()) {
            Problem problem = outcome.problem().get();
            if (problem instanceof Problem.Stopped) {
                return words.get("sync.stopped", id, outcome.rows(), outcome.windows());
            }
            if (outcome.windows() > 0) {
                return words.get("sync.failed-after", id, problems.what(problem), outcome.rows(), outcome.windows());
            }
            return report.accepts(outcome)
                    ? words.get("sync.left-out", id, failures.sentences(problem))
                    : words.get("sync.failed", id, problems.what(problem));
        }
        String done = words.get("sync.done", id, outcome.rows(), outcome.windows());
        String aside = outcome.setAside() == 0 ? "" : " " + words.get("sync.set-aside", outcome.setAside());
        String kept = outcome.kept() == 0 ? "" : " " + words.get("sync.kept", outcome.kept());
        String out = outcome.leftOut() == 0 ? "" : " " + words.get("sync.forgotten", outcome.leftOut());
        return done + aside + kept + out;
    }
}
