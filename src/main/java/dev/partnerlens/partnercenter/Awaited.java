package dev.partnerlens.partnercenter;

import dev.partnerlens.core.Problem;
import dev.partnerlens.core.ProblemException;
import java.io.IOException;
import java.net.http.HttpTimeoutException;
import java.time.Duration;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** What another thread is busy with, waited for, with its failures as if they had happened here. */
public final class Awaited {
    private Awaited() {}

    /**
     * The whole answer, with its body, which the client's own limit leaves out. Ends the exchange where it is still going
     * on.
     *
     * @throws IOException where none came within {@code limit}, or the exchange failed
     */
    public static <T> T answer(CompletableFuture<T> answer, Duration limit) throws IOException, InterruptedException {
        try {
            return answer.get(limit.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            throw new HttpTimeoutException("No whole answer in time");
        } catch (ExecutionException e) {
            throw e.getCause() instanceof IOException io ? io : new IOException(e.getCause());
        } finally {
            // Without effect once it is over.
            answer.cancel(true);
        }
    }

    /**
     * What a task of ours gives.
     *
     * @throws ProblemException that the task threw, or one for a fault of our own
     */
    static <T> T result(Future<T> task) throws InterruptedException {
        try {
            return task.get();
        } catch (ExecutionException e) {
            Throwable cause = Objects.requireNonNull(e.getCause());
            throw cause instanceof ProblemException problem
                    ? problem
                    : new ProblemException(Problem.Unexpected.of(cause), cause);
        }
    }
}
