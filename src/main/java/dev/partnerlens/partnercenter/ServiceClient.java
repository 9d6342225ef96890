package dev.partnerlens.partnercenter;

import dev.partnerlens.core.Dataset;
import dev.partnerlens.core.Problem;
import dev.partnerlens.core.ProblemException;
import dev.partnerlens.core.RowFeed.Waits;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Makes one call with all the patience the service asks for, and says in our own terms why it could not. */
final class ServiceClient implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(ServiceClient.class);

    private final BaseAddress base;
    private final Exchange exchange;
    private final Bearer bearer;
    private final Patience patience;

    ServiceClient(BaseAddress base, Exchange exchange, Bearer bearer, Patience patience) {
        this.base = base;
        this.exchange = exchange;
        this.bearer = bearer;
        this.patience = patience;
    }

    BaseAddress base() {
        return base;
    }

    /** @throws ProblemException with {@link Problem.NotOffered} where the partner's cloud has no such set */
    void offered(Dataset dataset) {
        if (!Clouds.offers(base.cloud(), dataset)) {
            throw new ProblemException(new Problem.NotOffered(base.cloud()));
        }
    }

    Patience patience() {
        return patience;
    }

    /**
     * The answer as a value. Such calls only read, so they are safe to repeat.
     *
     * @param waits hears of the pauses that the service asks for
     * @throws ProblemException when the service refuses, see {@link ServiceRefusal}, fails more often than we ask, or
     *     cannot be reached, see {@link Unreached}
     */
    <T> T get(Call call, AnswerReader<T> reader, Waits waits) throws InterruptedException {
        CallIds ids = CallIds.fresh();
        boolean renewed = false;
        boolean reached = false;
        for (int attempt = 1; ; ) {
            String token = bearer.token();
            switch (attempt(call, token, ids, reader, waits)) {
                case Done<T>(T value) -> {
                    return value;
                }
                case Unsigned<T>(ProblemException problem) -> {
                    if (renewed || !bearer.renewed(token)) {
                        throw problem;
                    }
                    renewed = true;
                    ids = ids.renewed();
                }
                case Failed<T> failed -> {
                    reached |= failed.unreached().isEmpty();
                    if (!failed.worthAnotherTry(attempt, patience)) {
                        throw new ProblemException(
                                failed.problem(),
                                reached ? null : failed.unreached().orElse(null));
                    }
                    pause(failed, patience.pause(attempt, failed.asked()), waits);
                    ids = failed.answered() ? ids.renewed() : ids;
                    attempt++;
                }
            }
        }
    }

    /**
     * Makes a call that changes something, once.
     *
     * @throws ProblemException with {@link Problem.Offline} when no answer came, so that it may or may not be done
     */
    Answer write(Call call, Waits waits) throws InterruptedException {
        Answer answer;
        try {
            answer = exchange.send(call, bearer.token(), CallIds.fresh(), waits);
        } catch (IOException e) {
            throw new ProblemException(new Problem.Offline(base.host(), CutReasons.of(e)));
        }
        if (answer.status() == 429) {
            throw new ProblemException(new Problem.Throttled(asked(answer), answer.requestId()));
        }
        if (!answer.ok()) {
            throw ServiceRefusal.of(answer, words(answer), base);
        }
        return answer;
    }

    @Override
    public void close() {
        exchange.close();
    }

    /** How one attempt ended; what cannot be mended by asking again is thrown. */
    private sealed interface Outcome<T> {}

    private record Done<T>(T value) implements Outcome<T> {}

    /** The token was not taken, and another one might be. */
    private record Unsigned<T>(ProblemException problem) implements Outcome<T> {}

    /**
     * @param asked the pause the service asked for
     * @param answered whether an answer came, after which a request id is used up
     * @param unreached why there was not even a connection, where there was none
     */
    private record Failed<T>(Problem problem, Optional<Duration> asked, boolean answered, Optional<Unreached> unreached)
            implements Outcome<T> {
        static <T> Failed<T> answered(Problem problem, Optional<Duration> asked) {
            return new Failed<>(problem, asked, true, Optional.empty());
        }

        static <T> Failed<T> unanswered(Problem problem, IOException why) {
            Optional<Unreached> unreached = Unreached.is(why) ? Optional.of(new Unreached(why)) : Optional.empty();
            return new Failed<>(problem, Optional.empty(), false, unreached);
        }

        boolean worthAnotherTry(int attempt, Patience patience) {
            return attempt < patience.attempts()
                    && asked.map(time -> time.compareTo(patience.longestWait()) <= 0)
                            .orElse(true);
        }
    }

    private void pause(Failed<?> failed, Duration pause, Waits waits) throws InterruptedException {
        LOG.debug(
                "An attempt failed ({}), next in {} ms",
                failed.problem().getClass().getSimpleName(),
                pause.toMillis());
        if (failed.asked().isPresent() || failed.problem() instanceof Problem.Throttled) {
            waits.waits(pause);
        }
        boolean named = failed.asked().filter(pause::equals).isPresent();
        patience.sleeper().sleep(named ? patience.spread(pause) : pause);
    }

    private <T> Outcome<T> attempt(Call call, String token, CallIds ids, AnswerReader<T> reader, Waits waits)
            throws InterruptedException {
        Answer answer;
        try {
            answer = exchange.send(call, token, ids, waits);
        } catch (BodyTooLarge e) {
            throw new ProblemException(new Problem.UnreadableAnswer("it is larger than any page", ids.request()), e);
        } catch (IOException e) {
            return Failed.unanswered(new Problem.Offline(base.host(), CutReasons.of(e)), e);
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
            return Failed.answered(problem, Optional.empty());
        } catch (UnreadableBody e) {
            throw new ProblemException(new Problem.UnreadableAnswer(e.reason(), answer.requestId()), e);
        }
    }

    private <T> Outcome<T> refused(Answer answer, AnswerReader<T> reader) {
        ErrorWords words = words(answer);
        Optional<Duration> asked = asked(answer);
        return switch (answer.status()) {
            case 429 -> Failed.answered(new Problem.Throttled(asked, answer.requestId()), asked);
            case 204, 408, 500, 502, 503, 504 ->
                Failed.answered(new Problem.ServiceFailed(answer.status(), words.said(), answer.requestId()), asked);
            default -> {
                if (answer.status() != 401 && answer.status() != 403 && words.meansNoRows()) {
                    yield new Done<>(reader.nothing());
                }
                ProblemException refusal = ServiceRefusal.of(answer, words, base);
                if (refusal.problem() instanceof Problem.SignInNeeded) {
                    yield new Unsigned<>(refusal);
                }
                throw refusal;
            }
        };
    }

    /** An empty answer that asks to come back later. */
    private static boolean notReady(Answer answer) {
        return answer.status() == 204 && !answer.header("Retry-After").isEmpty();
    }

    private Optional<Duration> asked(Answer answer) {
        return RetryAfter.parse(answer.header("Retry-After"), patience.clock().instant());
    }

    private static ErrorWords words(Answer answer) {
        try (var body = answer.body()) {
            return ErrorWords.of(new String(body.readNBytes(1 << 16), StandardCharsets.UTF_8));
        } catch (IOException cut) {
            // The status alone still tells what happened.
            return new ErrorWords("", "");
        }
    }
}
