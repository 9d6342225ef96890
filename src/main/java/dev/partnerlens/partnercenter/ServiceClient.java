package dev.partnerlens.partnercenter;

import dev.partnerlens.core.Problem;
import dev.partnerlens.core.ProblemException;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Reads one address with all the patience the service asks for, and says in our own terms why it could not. */
final class ServiceClient {
    private static final Logger LOG = LoggerFactory.getLogger(ServiceClient.class);

    private final BaseAddress base;
    private final Exchange exchange;
    private final Patience patience;

    ServiceClient(BaseAddress base, Exchange exchange, Patience patience) {
        this.base = base;
        this.exchange = exchange;
        this.patience = patience;
    }

    BaseAddress base() {
        return base;
    }

    /**
     * The answer as a value. Requests only read, so they are safe to repeat.
     *
     * @throws ProblemException when the service refuses, or fails more often than we ask
     */
    <T> T get(URI address, AnswerReader<T> reader) throws InterruptedException {
        CallIds ids = CallIds.fresh();
        for (int attempt = 1; ; attempt++) {
            switch (attempt(address, ids, reader)) {
                case Done<T>(T value) -> {
                    return value;
                }
                case Failed<T> failed -> {
                    if (!failed.worthAnotherTry(attempt, patience)) {
                        throw new ProblemException(failed.problem());
                    }
                    Duration pause = patience.pause(attempt, failed.asked());
                    LOG.debug(
                            "Attempt {} failed ({}), next in {} ms",
                            attempt,
                            failed.problem().getClass().getSimpleName(),
                            pause.toMillis());
                    patience.sleeper().sleep(pause);
                    ids = failed.answered() ? ids.renewed() : ids;
                }
            }
        }
    }

    /** How one attempt ended; what cannot be mended by asking again is thrown. */
    private sealed interface Outcome<T> {}

    private record Done<T>(T value) implements Outcome<T> {}

    /**
     * @param asked the pause the service asked for
     * @param answered whether an answer came, after which a request id is used up
     */
    private record Failed<T>(Problem problem, Optional<Duration> asked, boolean answered) implements Outcome<T> {
        boolean worthAnotherTry(int attempt, Patience patience) {
            return attempt < patience.attempts()
                    && asked.map(time -> time.compareTo(patience.longestWait()) <= 0)
                            .orElse(true);
        }
    }

    private <T> Outcome<T> attempt(URI address, CallIds ids, AnswerReader<T> reader) throws InterruptedException {
        Answer answer;
        try {
            answer = exchange.send(address, ids);
        } catch (IOException e) {
            return new Failed<>(new Problem.Offline(base.host(), CutReasons.of(e)), Optional.empty(), false);
        }
        return answer.ok() && !notReady(answer) ? read(answer, reader) : refused(answer, reader);
    }

    private static <T> Outcome<T> read(Answer answer, AnswerReader<T> reader) {
        if (answer.status() == 204) {
            return new Done<>(reader.nothing());
        }
        try (var body = answer.body()) {
            return new Done<>(reader.read(body));
        } catch (IOException garbled) {
            LOG.debug("Unreadable answer: {}", garbled.getClass().getSimpleName());
            var problem = new Problem.UnreadableAnswer("it is no whole JSON", answer.requestId());
            return new Failed<>(problem, Optional.empty(), true);
        } catch (UnreadableBody e) {
            throw new ProblemException(new Problem.UnreadableAnswer(e.reason(), answer.requestId()), e);
        }
    }

    private <T> Outcome<T> refused(Answer answer, AnswerReader<T> reader) {
        ErrorWords words = ErrorWords.of(text(answer));
        Optional<Duration> asked =
                RetryAfter.parse(answer.header("Retry-After"), patience.clock().instant());
        var failed = new Problem.ServiceFailed(answer.status(), words.said(), answer.requestId());
        return switch (answer.status()) {
            case 401 -> throw new ProblemException(new Problem.SignInNeeded(words.code(), answer.requestId()));
            case 403 -> throw new ProblemException(new Problem.NotPermitted(words.said(), answer.requestId()));
            case 429 -> new Failed<>(new Problem.Throttled(asked, answer.requestId()), asked, true);
            case 204, 408, 500, 502, 503, 504 -> new Failed<>(failed, asked, true);
            default -> {
                if (words.meansNoRows()) {
                    yield new Done<>(reader.nothing());
                }
                throw new ProblemException(failed);
            }
        };
    }

    /** An empty answer that asks to come back later. */
    private static boolean notReady(Answer answer) {
        return answer.status() == 204 && !answer.header("Retry-After").isEmpty();
    }

    private static String text(Answer answer) {
        try (var body = answer.body()) {
            return new String(body.readNBytes(1 << 16), StandardCharsets.UTF_8);
        } catch (IOException cut) {
            // The status alone still tells what happened.
            return "";
        }
    }
}
