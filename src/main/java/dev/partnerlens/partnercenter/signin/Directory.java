package dev.partnerlens.partnercenter.signin;

import com.microsoft.aad.msal4j.ITokenCacheAccessAspect;
import com.microsoft.aad.msal4j.PublicClientApplication;
import dev.partnerlens.core.ProblemException;
import java.net.MalformedURLException;
import java.net.URI;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/**
 * The tenant's directory as MSAL asks it. Each question has threads of its own, so that an interrupt ends it wherever it
 * waits.
 *
 * @param login scheme and host
 * @param scope what a token is asked for
 */
record Directory(URI login, String tenant, String clientId, String scope, LoginHttp http) {
    /** A question to MSAL. */
    @FunctionalInterface
    interface Question<T> {
        CompletableFuture<T> put(PublicClientApplication application) throws MalformedURLException;
    }

    Set<String> scopes() {
        return Set.of(scope);
    }

    /** @throws ProblemException for whatever else ends the question */
    <T> T ask(ITokenCacheAccessAspect cache, Question<T> question) throws InterruptedException {
        ExecutorService threads = Executors.newThreadPerTaskExecutor(
                Thread.ofPlatform().daemon().name("sign-in").factory());
        try {
            return question.put(application(cache, threads)).get();
        } catch (ExecutionException e) {
            throw Refused.failure(e, login.getHost());
        } catch (MalformedURLException e) {
            throw new IllegalStateException("The addresses of the clouds are well formed", e);
        } finally {
            threads.shutdownNow();
        }
    }

    private PublicClientApplication application(ITokenCacheAccessAspect cache, ExecutorService threads)
            throws MalformedURLException {
        // The hosts are known to be Microsoft's own, so that nobody else need be asked whether they are.
        return PublicClientApplication.builder(clientId)
                .authority(login + "/" + tenant + "/")
                .instanceDiscovery(false)
                .validateAuthority(false)
                .httpClient(http)
                .executorService(threads)
                .setTokenCacheAccessAspect(cache)
                .build();
    }
}
