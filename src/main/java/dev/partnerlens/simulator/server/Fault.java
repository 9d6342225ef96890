package dev.partnerlens.simulator.server;

import dev.partnerlens.core.Problem;
import dev.partnerlens.core.ProblemException;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** What a service can do wrong, each seen in recordings or told in the documentation; asked for by name. */
public enum Fault {
    /** Every third request is turned away with 429, {@code Retry-After: 1} and the gateway's own shape of body. */
    THROTTLE,
    /** The same without a word on when to come back. */
    THROTTLE_BARE,
    /** All goes well for a while; then every request is turned away with 429. */
    THROTTLE_LATER,
    /** The user lacks the role for indirect resellers: 403. */
    FORBIDDEN,
    /** One customer is no customer of this partner any more: 403 with code 20002 for all that is asked of it. */
    CUSTOMER_REFUSED,
    /** The token carries no sign of a second factor: 401 with code 900421, always. */
    UNAUTHORIZED,
    /** The first token serves for a few requests and is refused from then on; another one is taken. */
    TOKEN_EXPIRED,
    /** The token was issued for another service: 401 with code 900420. */
    WRONG_AUDIENCE,
    /** The same, told by the gateway in its own shape. */
    WRONG_AUDIENCE_GATEWAY,
    /** Every third request fails with 500; tried again it succeeds. */
    SERVER_ERROR,
    /** Three requests in a row fail with 503, then all goes well for a while. */
    BURST,
    /** Every fifth request is answered by the gateway in front of the service: 502 and a page of HTML. */
    GATEWAY,
    /** Filters are not applied: all rows come; the activity log pays no heed to its dates either. */
    IGNORE_FILTER,
    /** TotalCount and totalCount are one more than there are rows. */
    WRONG_TOTAL,
    /** Every fifth answer ends in the middle of its body. */
    CUT,
    /** Every fifth answer holds half of its JSON and announces no more than that. */
    TRUNCATED,
    /** Bodies begin with a byte-order mark. */
    BOM,
    /** Each answer waits for a second. */
    SLOW,
    /** Every fifth body comes in drops, with a pause after each. */
    DRIBBLE,
    /** The next link holds raw blanks and quotes. */
    RAW_LINK,
    /** The next link leads to another origin; collections that come whole get such a link as well. */
    FOREIGN_LINK,
    /** The next link of a page leads to the same page again; collections that come whole get such a link as well. */
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
                .orElseThrow(() ->
                        new ProblemException(new Problem.WrongArgument("--faults", word, String.join(", ", words()))));
    }
}
