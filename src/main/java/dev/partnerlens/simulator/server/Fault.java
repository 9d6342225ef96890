package dev.partnerlens.simulator.server;

import dev.partnerlens.core.Problem;
import dev.partnerlens.core.ProblemException;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What a service can do wrong, each seen in recordings or told in the documentation; asked for by name. */
public enum Fault {
    /** Every third request is turned away with 429, {@code Retry-After: 1} and the gateway's own shape of body. */
    THROTTLE,
    /** The user lacks the role for indirect resellers: 403. */
    FORBIDDEN,
    /** The token carries no sign of a second factor: 401 with code 900421, always. */
    UNAUTHORIZED,
    /** Every third request fails with 500; tried again it succeeds. */
    SERVER_ERROR,
    /** Every fifth request is answered by the gateway in front of the service: 502 and a page of HTML. */
    GATEWAY,
    /** Filters are not applied: all rows come. */
    IGNORE_FILTER,
    /** TotalCount is one more than there are rows. */
    WRONG_TOTAL,
    /** Every fifth answer ends in the middle of its body. */
    CUT,
    /** Bodies begin with a byte-order mark. */
    BOM,
    /** Each answer waits for a second. */
    SLOW,
    /** The next link holds raw blanks and quotes. */
    RAW_LINK,
    /** The next link leads to another origin. */
    FOREIGN_LINK,
    /** The next link of a page leads to the same page again. */
    SAME_LINK,
    /** The body is no JSON although it is announced as such. */
    NOT_JSON;

    /** The name on the command line, such as {@code server-error}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** All names, in a fixed order. */
    public static List<String> words() {
        return Stream.of(values()).map(Fault::word).toList();
    }

    /**
     * The fault of that name.
     *
     * @throws ProblemException a {@link Problem.WrongArgument} that lists the names there are
     */
    public static Fault named(String word) {
        return Stream.of(values())
                .filter(fault -> fault.word().equals(word))
                .findFirst()
                .orElseThrow(() -> new ProblemException(new Problem.WrongArgument(
                        "--faults", word, words().stream().collect(Collectors.joining(", ")))));
    }
}
