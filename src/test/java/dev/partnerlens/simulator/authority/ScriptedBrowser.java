package dev.partnerlens.simulator.authority;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/** A user with a browser: opens the page, sends its form, and lets the next page send its own. */
public final class ScriptedBrowser implements Consumer<URI> {
    private final HttpClient http;
    private final CompletableFuture<URI> page = new CompletableFuture<>();
    private final CompletableFuture<String> last = new CompletableFuture<>();

    public ScriptedBrowser(HttpClient http) {
        this.http = http;
    }

    @Override
    public void accept(URI address) {
        page.complete(address);
        Thread.ofVirtual().start(() -> {
            try {
                HttpResponse<String> form =
                        ok(http.send(HttpRequest.newBuilder(address).build(), BodyHandlers.ofString()));
                HttpResponse<String> back = ok(send(address, form.body()));
                last.complete(ok(send(address, back.body())).body());
            } catch (IOException | InterruptedException | RuntimeException | AssertionError e) {
                last.completeExceptionally(e);
            }
        });
    }

    /** The address that was opened. */
    public URI page() {
        return page.join();
    }

    /** What the browser shows in the end. */
    public String shown() throws Exception {
        return last.get(10, TimeUnit.SECONDS);
    }

    private HttpResponse<String> send(URI base, String shown) throws IOException, InterruptedException {
        Forms.Form form = Forms.find(shown);
        return http.send(
                HttpRequest.newBuilder(base.resolve(form.action()))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(BodyPublishers.ofString(Forms.sent(form.fields())))
                        .build(),
                BodyHandlers.ofString());
    }

    private static HttpResponse<String> ok(HttpResponse<String> answer) {
        if (answer.statusCode() != 200) {
            throw new UncheckedIOException(new IOException(answer.statusCode() + ": " + answer.body()));
        }
        return answer;
    }
}
