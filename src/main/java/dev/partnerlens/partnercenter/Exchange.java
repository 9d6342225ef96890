package dev.partnerlens.partnercenter;

import dev.partnerlens.core.Cloud;
import dev.partnerlens.core.Problem;
import dev.partnerlens.core.ProblemException;
import dev.partnerlens.core.RowFeed.Waits;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Optional;

/**
 * Sends one request and takes the whole answer, whatever its status. The token goes to the base address only, through
 * the system's proxy where there is one.
 */
final class Exchange implements AutoCloseable {
    private static final Duration CONNECT = Duration.ofSeconds(20);
    /** The longest time until an answer begins; the whole of it may take longer. */
    private static final Duration FIRST_BYTE = Duration.ofSeconds(60);

    private static final int REDIRECTS = 5;
    /** A page of the service's 10,000 rows is about 6 MB; some collections come in one page, however long. */
    static final long LARGEST_BODY = 1L << 27;

    private final HttpClient http;
    private final RequestGate gate;
    private final BaseAddress base;
    private final Patience patience;
    private final long largestBody;

    /**
     * @param patience how long to wait for one whole answer, and for the end of a pause that the service asks for
     * @param largestBody the most bytes of an answer, as they go over the wire
     */
    Exchange(BaseAddress base, Patience patience, long largestBody) {
        this.base = base;
        this.patience = patience;
        this.gate = new RequestGate(patience);
        this.largestBody = largestBody;
        HttpClient.Builder client = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .followRedirects(HttpClient.Redirect.NEVER)
                .connectTimeout(CONNECT);
        if (base.cloud() == Cloud.LOCAL) {
            // What never leaves this machine goes through no proxy either.
            client.proxy(HttpClient.Builder.NO_PROXY);
        }
        this.http = client.build();
    }

    /**
     * The answer as it came; throws an {@code IOException} when no whole one did. What reads is redirected within the
     * base address; what writes is not.
     *
     * @param waits hears of the pauses that come before it
     */
    Answer send(Call call, String token, CallIds ids, Waits waits) throws IOException, InterruptedException {
        Call target = call;
        for (int i = 0; i <= REDIRECTS; i++) {
            Answer answer = one(target, token, ids, waits);
            boolean moved = answer.status() >= 300 && answer.status() < 400 && answer.status() != 304;
            String location = answer.header("Location");
            if (!moved || location.isBlank()) {
                return answer;
            }
            URI there = NextLink.resolve(base, target.address(), location);
            if (!call.reads()) {
                return answer;
            }
            target = target.at(there);
        }
        throw new IOException("Too many redirects");
    }

    /** Ends what is going on and lets go of the connections. */
    @Override
    public void close() {
        http.shutdownNow();
    }

    private Answer one(Call call, String token, CallIds ids, Waits waits) throws IOException, InterruptedException {
        HttpRequest request = request(call, token, ids);
        try (var _ = gate.enter(waits)) {
            HttpResponse<byte[]> response =
                    Awaited.answer(http.sendAsync(request, PageBody.upTo(largestBody)), patience.answer());
            String theirs = response.headers()
                    .firstValue("MS-RequestId")
                    .or(() -> response.headers().firstValue("request-id"))
                    .orElse(ids.request());
            Answer answer = new Answer(response.statusCode(), response.headers(), response.body(), theirs);
            pauseAskedOfAll(answer).ifPresent(pause -> gate.keepQuietFor(pause, theirs));
            return answer;
        }
    }

    /** An answer that is not ready yet asks for patience as well, but only that one call. */
    private Optional<Duration> pauseAskedOfAll(Answer answer) {
        return answer.status() == 429 || answer.status() == 503
                ? RetryAfter.parse(
                        answer.header("Retry-After"), patience.clock().instant())
                : Optional.empty();
    }

    private HttpRequest request(Call call, String token, CallIds ids) {
        HttpRequest.Builder builder = HttpRequest.newBuilder(call.address())
                .timeout(patience.answer().compareTo(FIRST_BYTE) < 0 ? patience.answer() : FIRST_BYTE)
                .header("Accept", "application/json")
                .header("Accept-Encoding", "gzip")
                .header("MS-RequestId", ids.request())
                .header("MS-CorrelationId", ids.correlation())
                .header("MS-PartnerCenter-Application", "PartnerLens");
        if (String.valueOf(call.address().getPath()).startsWith("/v1/")) {
            // Documented as required there, and unknown to the pages of the analytics API.
            builder.header("MS-Contract-Version", "v1");
        }
        call.headers().forEach(header -> builder.setHeader(header.key(), header.value()));
        if (!call.json().isEmpty()) {
            builder.header("Content-Type", "application/json;charset=utf-8");
        }
        builder.method(
                call.method(), call.json().isEmpty() ? BodyPublishers.noBody() : BodyPublishers.ofString(call.json()));
        try {
            return builder.header("Authorization", "Bearer " + token).build();
        } catch (IllegalArgumentException unsendable) {
            // Its message holds the token, so neither it nor the exception goes any further.
            throw new ProblemException(new Problem.NoToken());
        }
    }
}
