package dev.partnerlens.partnercenter;

import dev.partnerlens.core.Problem;
import dev.partnerlens.core.ProblemException;
import dev.partnerlens.core.TokenSource;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.net.http.HttpTimeoutException;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Sends one request and takes the whole answer, whatever its status. The token goes to the base address only. */
final class Exchange {
    private static final Duration CONNECT = Duration.ofSeconds(20);
    private static final int REDIRECTS = 5;
    /** A page of the service's 10,000 rows is about 6 MB; a body beyond this is no page. */
    private static final long LARGEST_BODY = 1L << 29;

    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .followRedirects(HttpClient.Redirect.NEVER)
            .connectTimeout(CONNECT)
            .build();
    private final RequestGate gate = new RequestGate();
    private final BaseAddress base;
    private final TokenSource token;
    private final Duration limit;

    /** @param limit the longest time for one whole answer */
    Exchange(BaseAddress base, TokenSource token, Duration limit) {
        this.base = base;
        this.token = token;
        this.limit = limit;
    }

    /** The answer as it came; throws an {@code IOException} when no whole one did. */
    Answer send(URI address, CallIds ids) throws IOException, InterruptedException {
        URI target = address;
        for (int i = 0; i <= REDIRECTS; i++) {
            Answer answer = one(target, ids);
            boolean moved = answer.status() >= 300 && answer.status() < 400 && answer.status() != 304;
            String location = answer.header("Location");
            if (!moved || location.isBlank()) {
                return answer;
            }
            target = NextLink.resolve(base, target, location);
        }
        throw new IOException("Too many redirects");
    }

    private Answer one(URI address, CallIds ids) throws IOException, InterruptedException {
        HttpRequest request = request(address, ids);
        try (var _ = gate.enter()) {
            HttpResponse<byte[]> response =
                    whole(http.sendAsync(request, BodyHandlers.limiting(BodyHandlers.ofByteArray(), LARGEST_BODY)));
            String theirs = response.headers()
                    .firstValue("MS-RequestId")
                    .or(() -> response.headers().firstValue("request-id"))
                    .orElse(ids.request());
            return new Answer(response.statusCode(), response.headers(), response.body(), theirs);
        }
    }

    private HttpRequest request(URI address, CallIds ids) throws InterruptedException {
        String bearer = token.token();
        if (bearer.isBlank()) {
            throw new ProblemException(new Problem.SignInNeeded("", ""));
        }
        HttpRequest.Builder builder = HttpRequest.newBuilder(address)
                .timeout(limit)
                .header("Accept", "application/json")
                .header("Accept-Encoding", "gzip")
                .header("MS-RequestId", ids.request())
                .header("MS-CorrelationId", ids.correlation())
                .header("MS-PartnerCenter-Application", "PartnerLens");
        try {
            return builder.header("Authorization", "Bearer " + bearer).build();
        } catch (IllegalArgumentException unsendable) {
            // Its message holds the token, so neither it nor the exception goes any further.
            throw new ProblemException(new Problem.SignInNeeded("", ""));
        }
    }

    /** Waits for the body as well, which the client's own limit leaves out. */
    private <T> T whole(CompletableFuture<T> answer) throws IOException, InterruptedException {
        try {
            return answer.get(limit.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            throw new HttpTimeoutException("No whole answer in time");
        } catch (ExecutionException e) {
            throw e.getCause() instanceof IOException io ? io : new IOException(e.getCause());
        } finally {
            // Ends the exchange where it is still going on; without effect once it is over.
            answer.cancel(true);
        }
    }
}
