package dev.partnerlens.partnercenter.signin;

import com.microsoft.aad.msal4j.AuthorizationCodeParameters;
import com.microsoft.aad.msal4j.AuthorizationRequestUrlParameters;
import com.microsoft.aad.msal4j.DeviceCode;
import com.microsoft.aad.msal4j.DeviceCodeFlowParameters;
import com.microsoft.aad.msal4j.IAccount;
import com.microsoft.aad.msal4j.IAuthenticationResult;
import com.microsoft.aad.msal4j.Prompt;
import com.microsoft.aad.msal4j.SilentParameters;
import dev.partnerlens.core.Problem;
import dev.partnerlens.core.ProblemException;
import dev.partnerlens.core.Refusal;
import java.net.URI;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * One person's sign-in to one tenant: made in the browser or by device code, renewed without asking, ended. Every call
 * ends at once when interrupted, and with a {@link ProblemException} that says why it did not come about.
 */
public final class TenantSignIn {
    private final Directory directory;
    private final VaultedCache cache;
    private final TokenVault vault;
    private final Asking asking;

    TenantSignIn(Directory directory, VaultedCache cache, TokenVault vault, Asking asking) {
        this.directory = directory;
        this.cache = cache;
        this.vault = vault;
        this.asking = asking;
    }

    /** A bearer token and when it ends. */
    public record Token(String text, Instant expires) {
        /** Without the secret. */
        @Override
        public String toString() {
            return "Token[" + expires + "]";
        }
    }

    /** What is to be typed where, and until when. */
    public record Code(URI page, String text, Instant expires) {
        /** Without the secret. */
        @Override
        public String toString() {
            return "Code[" + page + "]";
        }
    }

    /**
     * Who has signed in.
     *
     * @param name the name signed in with
     * @param tenant the id of the tenant that the token is for, whichever of its domains was named; empty where the
     *     directory told none
     */
    public record Person(String name, String tenant) {}

    /**
     * Signs in through the browser: authorization code with PKCE, the answer on a loopback port.
     *
     * @param open shows the page to the user
     * @param welcome throws for whom is not to be signed in; what was kept before then stays as it was
     */
    public Person browser(Consumer<URI> open, Consumer<Person> welcome) throws InterruptedException {
        Pkce proof = Pkce.fresh();
        String state = Pkce.random();
        try (LoopbackListener listener = LoopbackListener.start(state, asking.pages())) {
            open.accept(page(listener.redirect(), proof, state));
            Map<String, String> answer =
                    listener.await(asking.patience()).orElseThrow(() -> refused(Refusal.TIMED_OUT));
            @Nullable String code = answer.get("code");
            if (code == null || code.isBlank()) {
                throw Refused.answer(
                        answer.get("error"),
                        answer.get("error_description"),
                        directory.login().getHost());
            }
            return signedIn(
                    application ->
                            application.acquireToken(AuthorizationCodeParameters.builder(code, listener.redirect())
                                    .scopes(directory.scopes())
                                    .codeVerifier(proof.verifier())
                                    .build()),
                    welcome);
        }
    }

    private URI page(URI redirect, Pkce proof, String state) throws InterruptedException {
        // MSAL has the answer come as a form, which keeps the code out of the browser's history.
        var question = AuthorizationRequestUrlParameters.builder(redirect.toString(), directory.scopes())
                .codeChallenge(proof.challenge())
                .codeChallengeMethod("S256")
                .state(state)
                .prompt(Prompt.SELECT_ACCOUNT)
                .build();
        return URI.create(directory
                .ask(
                        cache,
                        application ->
                                CompletableFuture.completedFuture(application.getAuthorizationRequestUrl(question)))
                .toString());
    }

    /**
     * Signs in on any device.
     *
     * @param show tells the user the code
     * @param welcome throws for whom is not to be signed in; what was kept before then stays as it was
     */
    public Person deviceCode(Consumer<Code> show, Consumer<Person> welcome) throws InterruptedException {
        Consumer<DeviceCode> shown = code -> show.accept(new Code(
                URI.create(code.verificationUri()),
                code.userCode(),
                Instant.now().plusSeconds(code.expiresIn())));
        return signedIn(
                application -> application.acquireToken(DeviceCodeFlowParameters.builder(directory.scopes(), shown)
                        .build()),
                welcome);
    }

    /** The name signed in with, as it is kept; asks nobody. */
    public Optional<String> userName() throws InterruptedException {
        return account().map(IAccount::username);
    }

    /**
     * A token, without asking anybody.
     *
     * @param fresh whether a new one is wanted even where the kept one has time left
     */
    public Token token(boolean fresh) throws InterruptedException {
        IAccount account = account().orElseThrow(() -> refused(Refusal.NOT_SIGNED_IN));
        IAuthenticationResult result = directory.ask(
                cache,
                application -> application.acquireTokenSilently(SilentParameters.builder(directory.scopes(), account)
                        .forceRefresh(fresh)
                        .build()));
        return new Token(result.accessToken(), result.expiresOnDate().toInstant());
    }

    /** Forgets the sign-in, here and where it is kept. */
    public void signOut() {
        vault.delete();
    }

    /** At most one: who signs in takes the place of whoever did before. */
    private Optional<IAccount> account() throws InterruptedException {
        return directory.ask(cache, application -> application.getAccounts()).stream()
                .findFirst();
    }

    /** Into memory first: only who is welcome takes the place of whoever signed in before. */
    private Person signedIn(Directory.Question<IAuthenticationResult> question, Consumer<Person> welcome)
            throws InterruptedException {
        MemoryVault fresh = new MemoryVault();
        IAuthenticationResult result = directory.ask(new VaultedCache(fresh), question);
        Person person = new Person(result.account().username(), IdentityToken.tenant(result.idToken()));
        welcome.accept(person);
        cache.replace(fresh.read().orElseThrow(() -> refused(Refusal.NOT_SIGNED_IN)));
        return person;
    }

    private static ProblemException refused(Refusal why) {
        return new ProblemException(new Problem.SignInRefused(why, "", ""));
    }
}
