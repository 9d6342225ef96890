package dev.partnerlens.partnercenter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.net.http.HttpClient;
import java.net.http.HttpHeaders;
import java.net.http.HttpResponse.BodySubscriber;
import java.net.http.HttpResponse.ResponseInfo;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Flow;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;

class PageBodyTest {
    private final AtomicBoolean cancelled = new AtomicBoolean();

    @Test
    void takesABodyWholeUpToItsLimit() {
        BodySubscriber<byte[]> body = body();
        body.onNext(List.of(bytes(4), bytes(5)));
        body.onNext(List.of(bytes(1)));
        CompletableFuture<byte[]> whole = body.getBody().toCompletableFuture();
        assertThat(whole).isNotDone();
        body.onComplete();
        assertThat(whole.join()).hasSize(10);
        assertThat(cancelled).isFalse();
    }

    @Test
    void givesUpBeyondItAtOnce() {
        BodySubscriber<byte[]> body = body();
        body.onNext(List.of(bytes(4), bytes(7)));
        assertThat(catchThrowable(() -> body.getBody().toCompletableFuture().join()))
                .hasRootCauseInstanceOf(BodyTooLarge.class);
        assertThat(cancelled).isTrue();
    }

    private BodySubscriber<byte[]> body() {
        BodySubscriber<byte[]> body = PageBody.upTo(10).apply(new Info());
        body.onSubscribe(new Flow.Subscription() {
            @Override
            public void request(long count) {
                assertThat(count).isPositive();
            }

            @Override
            public void cancel() {
                cancelled.set(true);
            }
        });
        return body;
    }

    private static ByteBuffer bytes(int count) {
        return ByteBuffer.wrap(new byte[count]);
    }

    /** An answer that does not say how long it is. */
    private record Info() implements ResponseInfo {
        @Override
        public int statusCode() {
            return 200;
        }

        @Override
        public HttpHeaders headers() {
            return HttpHeaders.of(Map.of(), (_, _) -> true);
        }

        @Override
        public HttpClient.Version version() {
            return HttpClient.Version.HTTP_1_1;
        }
    }
}
