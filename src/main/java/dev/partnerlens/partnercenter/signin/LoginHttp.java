package dev.partnerlens.partnercenter.signin;

import com.microsoft.aad.msal4j.HttpMethod;
import com.microsoft.aad.msal4j.HttpRequest;
import com.microsoft.aad.msal4j.HttpResponse;
import com.microsoft.aad.msal4j.IHttpClient;
import com.microsoft.aad.msal4j.IHttpResponse;
import dev.partnerlens.core.Problem;
import dev.partnerlens.core.ProblemException;
import dev.partnerlens.partnercenter.Awaited;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpHeaders;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** How MSAL reaches the directory: over TLS, through the system's proxy, never longer than a limit, until interrupted. */
final class LoginHttp implements IHttpClient {
    private static final Duration LIMIT = Duration.ofSeconds(30);
    private static final long LARGEST_BODY = 1L << 20;
    private static final Duration BEFORE_ANOTHER = Duration.ofSeconds(1);

    /** The client sets these itself and refuses them from outside. */
    private static final Set<String> OWN = Set.of("connection", "content-length", "expect", "host", "upgrade");

    private final HttpClient http;

    LoginHttp(HttpClient http) {
        this.http = http;
    }

    @Override
    public IHttpResponse send(HttpRequest request) throws IOException, InterruptedException {
        URI address = URI.create(request.url().toString());
        if (!"https".equalsIgnoreCase(address.getScheme())) {
            throw new IOException("Sign-in goes over TLS only");
        }
        var asked = java.net.http.HttpRequest.newBuilder(address).timeout(LIMIT);
        request.headers().forEach((name, value) -> {
            if (!OWN.contains(name.toLowerCase(Locale.ROOT))) {
                asked.header(name, value);
            }
        });
        if (request.httpMethod() == HttpMethod.POST) {
            asked.POST(BodyPublishers.ofString(request.body()));
        }
        var answer = whole(asked.build());
        if (answer.statusCode() >= 500) {
            Thread.sleep(BEFORE_ANOTHER);
            answer = whole(asked.build());
        }
        refuseTrouble(answer);
        HttpResponse response = new HttpResponse();
        response.statusCode(answer.statusCode());
        response.addHeaders(answer.headers().map());
        response.body(answer.body());
        return response;
    }

    private java.net.http.HttpResponse<String> whole(java.net.http.HttpRequest request)
            throws IOException, InterruptedException {
        return Awaited.answer(
                http.sendAsync(request, BodyHandlers.limiting(BodyHandlers.ofString(), LARGEST_BODY)), LIMIT);
    }

    /** MSAL drops the status of an error, and then cannot tell a directory that is down from one that refuses. */
    private static void refuseTrouble(java.net.http.HttpResponse<String> answer) {
        if (answer.statusCode() == 429) {
            throw new ProblemException(new Problem.Throttled(seconds(answer.headers()), ""));
        }
        if (answer.statusCode() >= 500) {
            throw new ProblemException(new Problem.Offline(answer.uri().getHost(), "HTTP " + answer.statusCode()));
        }
    }

    private static Optional<Duration> seconds(HttpHeaders headers) {
        return headers.firstValue("Retry-After")
                .filter(text -> text.matches("[0-9]{1,6}"))
                .map(text -> Duration.ofSeconds(Long.parseLong(text)));
    }
}
