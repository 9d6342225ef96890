package dev.partnerlens.partnercenter.signin;

import com.microsoft.aad.msal4j.MsalException;
import com.microsoft.aad.msal4j.MsalServiceException;
import com.microsoft.aad.msal4j.MsalThrottlingException;
import dev.partnerlens.core.Problem;
import dev.partnerlens.core.ProblemException;
import dev.partnerlens.core.Refusal;
import dev.partnerlens.partnercenter.CutReasons;
import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Makes a problem of whatever ended a sign-in. Only numbers, protocol words and correlation ids get through: the
 * sentences of the directory hold user names, and MSAL's own may hold whole answers, so neither goes into a problem, a
 * cause or a log.
 */
final class Refused {
    private static final Pattern NUMBER = Pattern.compile("AADSTS(\\d{4,9})");
    private static final Pattern TRACE = Pattern.compile("Correlation ID: ?([0-9A-Fa-f-]{36})");
    private static final Pattern GUID = Pattern.compile("[0-9A-Fa-f-]{36}");
    private static final Pattern WORD = Pattern.compile("[a-z_]{3,40}");
    private static final Set<String> PASSING = Set.of("server_error", "temporarily_unavailable");

    private Refused() {}

    /**
     * What the directory answered to the browser.
     *
     * @param host the directory, for a message
     */
    static ProblemException answer(@Nullable String error, @Nullable String description, String host) {
        return passing(text(error), text(description), host)
                .orElseGet(() -> refused(text(error), text(description), ""));
    }

    /**
     * @param host the directory, for a message
     * @throws InterruptedException where the failure is only that somebody stopped it
     */
    static ProblemException failure(Throwable failure, String host) throws InterruptedException {
        Throwable last = failure;
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            switch (cause) {
                case ProblemException known -> {
                    return known;
                }
                case InterruptedException stopped -> throw stopped;
                case IOException cut -> {
                    return new ProblemException(new Problem.Offline(host, CutReasons.of(cut)));
                }
                case MsalThrottlingException slow -> {
                    return new ProblemException(
                            new Problem.Throttled(Optional.of(Duration.ofMillis(slow.retryInMs())), ""));
                }
                case MsalServiceException service -> {
                    return service(service, host);
                }
                case MsalException client
                when client.getCause() == null -> {
                    return refused(text(client.errorCode()), "", "");
                }
                default -> {
                    // What it wraps tells more.
                }
            }
            last = cause;
        }
        return new ProblemException(Problem.Unexpected.of(last));
    }

    private static ProblemException service(MsalServiceException failure, String host) {
        String word = text(failure.errorCode());
        String sentence = text(failure.getMessage());
        return passing(word, sentence, host).orElseGet(() -> refused(word, sentence, text(failure.correlationId())));
    }

    /** A trouble of the directory itself, which another sign-in would not mend. */
    private static Optional<ProblemException> passing(String word, String sentence, String host) {
        return number(sentence)
                .filter(RefusalCodes::passing)
                .map("AADSTS"::concat)
                .or(() -> Optional.of(word).filter(PASSING::contains))
                .map(cause -> new ProblemException(new Problem.Offline(host, cause)));
    }

    private static Optional<String> number(String sentence) {
        Matcher numbered = NUMBER.matcher(sentence);
        return numbered.find() ? Optional.of(numbered.group(1)) : Optional.empty();
    }

    private static ProblemException refused(String word, String sentence, String trace) {
        Optional<String> number = number(sentence);
        Refusal why = number.flatMap(RefusalCodes::ofNumber).orElseGet(() -> RefusalCodes.ofWord(word));
        String code = number.map("AADSTS"::concat).orElse(WORD.matcher(word).matches() ? word : "");
        Matcher traced = TRACE.matcher(sentence);
        String id = traced.find() ? traced.group(1) : GUID.matcher(trace).matches() ? trace : "";
        return new ProblemException(new Problem.SignInRefused(why, code, id));
    }

    private static String text(@Nullable String text) {
        return text == null ? "" : text;
    }
}
