package dev.partnerlens.cli;

import dev.partnerlens.cli.terminal.Output;
import dev.partnerlens.cli.terminal.Terminal;
import dev.partnerlens.core.Problem;
import dev.partnerlens.core.ProblemException;
import dev.partnerlens.text.ProblemWords;
import java.nio.file.Path;
import java.util.Locale;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Turns whatever goes wrong into one line for the user and an exit code for scripts; the log gets the rest. */
final class Failures {
    static final int DONE = 0;
    static final int FAILED = 1;
    static final int WRONG_ARGUMENTS = 2;
    static final int SIGN_IN_NEEDED = 3;

    private static final Path STANDARD_OUTPUT = Path.of("stdout");
    private static final Logger LOG = LoggerFactory.getLogger(Failures.class);

    private final ProblemWords words;
    private final Output err;

    Failures(ProblemWords words, Output err) {
        this.words = words;
        this.err = err;
    }

    /** Tells the user and returns the exit code. */
    int report(Throwable fault) {
        if (fault instanceof Output.Closed closed && closed.byReader()) {
            return DONE;
        }
        Problem problem = switch (fault) {
            case ProblemException known -> known.problem();
            case Output.Closed closed -> new Problem.NotWritable(STANDARD_OUTPUT, closed.reason());
            case InterruptedException _ -> new Problem.Stopped();
            default -> Problem.Unexpected.of(fault);
        };
        log(problem, fault);
        tell(sentences(problem));
        return exitCode(problem);
    }

    /** What happened and what to do, also where a reason in another program's words has no full stop. */
    String sentences(Problem problem) {
        String what = words.what(problem).strip();
        return (what.matches(".*[.!?]") ? what : what + ".") + " " + words.next(problem);
    }

    static int exitCode(Problem problem) {
        return switch (problem) {
            case Problem.WrongArgument _,
                    Problem.AddressRefused _,
                    Problem.NotAClientId _,
                    Problem.NotATenant _,
                    Problem.NameTaken _,
                    Problem.OtherTenant _ -> WRONG_ARGUMENTS;
            case Problem p when p.mendedBySigningIn() -> SIGN_IN_NEEDED;
            default -> FAILED;
        };
    }

    /** One line on standard error; where even that is gone, the exit code has to do. */
    void tell(String line) {
        try {
            err.line(Terminal.plain(line));
        } catch (Output.Closed e) {
            LOG.debug("standard error is closed");
        }
    }

    private static void log(Problem problem, Throwable fault) {
        String kind = problem.getClass().getSimpleName().toLowerCase(Locale.ROOT);
        if (problem instanceof Problem.Unexpected) {
            LOG.error("A command failed: {}", kind, fault);
        } else {
            LOG.debug("A command ended with a problem: {}", kind);
        }
    }
}
