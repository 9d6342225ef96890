package dev.partnerlens.partnercenter.signin;

import dev.partnerlens.core.Cloud;
import dev.partnerlens.core.Problem;
import dev.partnerlens.core.ProblemException;
import dev.partnerlens.partnercenter.Clouds;
import java.net.URI;
import java.net.http.HttpClient;
import java.time.Duration;

/** Microsoft Entra ID, the directory that signs people in, in every cloud. */
public final class Entra {
    private static final Duration CONNECT = Duration.ofSeconds(20);

    /** Long enough to fetch a phone from another room. */
    private static final Duration FOR_THE_BROWSER = Duration.ofMinutes(5);

    private final LoginHttp http;
    private final BackPages pages;
    private final Duration patience;

    /** @param pages what the browser shows at the end */
    public Entra(BackPages pages) {
        this(
                HttpClient.newBuilder()
                        .version(HttpClient.Version.HTTP_1_1)
                        .followRedirects(HttpClient.Redirect.NEVER)
                        .connectTimeout(CONNECT)
                        .build(),
                pages,
                FOR_THE_BROWSER);
    }

    /**
     * @param http reaches the directory
     * @param patience how long the browser may take
     */
    public Entra(HttpClient http, BackPages pages, Duration patience) {
        this.http = new LoginHttp(http);
        this.pages = pages;
        this.patience = patience;
    }

    /**
     * The sign-in to a tenant with the program that is registered there.
     *
     * @param clientId the id of the registration
     * @param tenant the tenant's id, or one of its domains
     * @param vault where the sign-in is kept
     * @throws ProblemException with {@link Problem.CloudClosed}
     * @throws IllegalArgumentException for {@link Cloud#LOCAL}, where nobody signs in
     */
    public TenantSignIn tenant(Cloud cloud, String clientId, String tenant, TokenVault vault) {
        if (Clouds.closed(cloud)) {
            throw new ProblemException(new Problem.CloudClosed(cloud));
        }
        URI login = Clouds.login(cloud).orElseThrow(() -> new IllegalArgumentException("Nobody signs in to " + cloud));
        String scope = Clouds.scope(cloud).orElseThrow();
        return new TenantSignIn(
                new Directory(login, tenant, clientId, scope, http),
                new VaultedCache(vault),
                vault,
                new Asking(pages, patience));
    }
}
