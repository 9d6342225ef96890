package dev.partnerlens.partnercenter.signin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.partnerlens.core.Cloud;
import dev.partnerlens.core.Problem;
import dev.partnerlens.core.ProblemException;
import dev.partnerlens.core.Refusal;
import dev.partnerlens.partnercenter.Clouds;
import dev.partnerlens.simulator.authority.Authority;
import dev.partnerlens.simulator.authority.ScriptedBrowser;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class TenantSignInTest {
    private static final BackPages PAGES = new BackPages("All done <&>", "Not done");

    private static final TenantSignIn.Person GRACE = new TenantSignIn.Person(Authority.USER, Authority.TENANT_ID);

    private static final Problem DOWN = new Problem.Offline("login.microsoftonline.com", "HTTP 503");

    private final Authority authority = Authority.start();
    private final MemoryVault vault = new MemoryVault();
    /** MSAL remembers refusals for a while, by this id among others. */
    private final String client = UUID.randomUUID().toString();

    private TenantSignIn signIn = in(Cloud.GLOBAL);

    @BeforeEach
    void open() {
        signIn = in(Cloud.GLOBAL);
    }

    @AfterEach
    void close() {
        authority.close();
    }

    @ParameterizedTest
    @EnumSource(names = {"GLOBAL", "CHINA", "US_GOVERNMENT"})
    void signsInThroughTheBrowserInEachCloud(Cloud cloud) throws Exception {
        String host = Clouds.login(cloud).map(URI::getHost).orElseThrow();
        TenantSignIn there = in(cloud);
        ScriptedBrowser browser = new ScriptedBrowser(authority.client());

        assertThat(there.browser(browser, TenantSignInTest::anybody)).isEqualTo(GRACE);

        assertThat(browser.shown()).contains("All done &lt;&amp;&gt;").doesNotContain("Not done");
        assertThat(browser.page()).hasScheme("https").hasHost(host).hasPath("/contoso.example/oauth2/v2.0/authorize");
        assertThat(browser.page().getQuery()).contains(Clouds.scope(cloud).orElseThrow());
        assertThat(authority.asked()).isNotEmpty().allMatch(asked -> asked.startsWith(host + "/"));
        assertThat(there.userName()).contains(Authority.USER);
        int asked = authority.asked().size();
        assertThat(authority.secrets()).contains(there.token(false).text());
        assertThat(authority.asked())
                .as("a token with time left is not asked for again")
                .hasSize(asked);
    }

    @ParameterizedTest
    @EnumSource(names = {"GLOBAL", "CHINA", "US_GOVERNMENT"})
    void renewsWithoutAskingAnybody(Cloud cloud) throws Exception {
        TenantSignIn there = in(cloud);
        there.browser(new ScriptedBrowser(authority.client()), TenantSignInTest::anybody);
        String first = there.token(false).text();

        String second = there.token(true).text();

        assertThat(second).isNotEqualTo(first);
        assertThat(in(cloud).token(false).text()).as("kept").isEqualTo(second);
        assertThat(authority.asked())
                .allMatch(asked ->
                        asked.startsWith(Clouds.login(cloud).map(URI::getHost).orElseThrow()));
    }

    @Test
    void anotherProgramStartedLaterFindsTheSignIn() throws Exception {
        signIn.browser(new ScriptedBrowser(authority.client()), TenantSignInTest::anybody);

        assertThat(in(Cloud.GLOBAL).userName()).contains(Authority.USER);
        assertThat(in(Cloud.GLOBAL).token(false)).isEqualTo(signIn.token(false));
        assertThat(signIn.token(false).toString())
                .doesNotContain(signIn.token(false).text());
    }

    @Test
    void signsInByACodeOnAnotherDevice() throws Exception {
        TenantSignIn.Person person = signIn.deviceCode(
                code -> {
                    assertThat(code.page()).isEqualTo(URI.create("https://microsoft.com/devicelogin"));
                    assertThat(code.toString()).doesNotContain(code.text());
                    authority.answers().enter(code.text());
                },
                TenantSignInTest::anybody);

        assertThat(person).isEqualTo(GRACE);
        assertThat(signIn.token(false).text()).isIn(authority.secrets());
    }

    @Test
    void aDeviceCodeThatRunsOutIsToldSo() {
        authority.answers().deviceLifetime(0);
        assertThatThrownBy(() -> signIn.deviceCode(code -> {}, TenantSignInTest::anybody))
                .satisfies(refused(Refusal.CODE_EXPIRED));
    }

    @ParameterizedTest
    @CsvSource({
        "authorization_declined, 0, DECLINED",
        "expired_token, 70020, CODE_EXPIRED",
        "invalid_client, 7000218, PUBLIC_CLIENT_OFF"
    })
    void aDeviceCodeCanBeRefused(String word, int number, Refusal why) {
        authority.answers().refuseDevice(word, number);
        assertThatThrownBy(() -> signIn.deviceCode(code -> {}, TenantSignInTest::anybody))
                .satisfies(refused(why));
    }

    @ParameterizedTest
    @CsvSource({
        "access_denied, 65004, DECLINED", "consent_required, 65001, CONSENT_MISSING",
                "access_denied, 90094, CONSENT_MISSING",
        "unauthorized_client, 700016, APP_UNKNOWN", "invalid_request, 50011, REDIRECT_UNKNOWN",
                "access_denied, 53003, BLOCKED_BY_POLICY"
    })
    void aPageCanRefuseAndTheReasonIsNotLost(String word, int number, Refusal why) throws Exception {
        authority.answers().refuseAtPage(word, number);
        ScriptedBrowser browser = new ScriptedBrowser(authority.client());

        assertThatThrownBy(() -> signIn.browser(browser, TenantSignInTest::anybody))
                .isInstanceOfSatisfying(
                        ProblemException.class,
                        e -> assertThat(e.problem())
                                .isEqualTo(new Problem.SignInRefused(why, "AADSTS" + number, Authority.CORRELATION)))
                .hasMessageNotContaining("grace")
                .hasNoCause();
        assertThat(browser.shown()).contains("Not done");
        assertThat(signIn.userName()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "50076, SECOND_FACTOR",
        "50079, SECOND_FACTOR",
        "50074, SECOND_FACTOR",
        "500121, SECOND_FACTOR",
        "65001, CONSENT_MISSING",
        "90002, TENANT_UNKNOWN",
        "50020, USER_UNKNOWN",
        "50034, USER_UNKNOWN",
        "90072, USER_UNKNOWN",
        "50105, NOT_ASSIGNED",
        "50194, APP_UNKNOWN",
        "500113, REDIRECT_UNKNOWN",
        "50126, PASSWORD_WRONG",
        "50053, LOCKED",
        "50057, ACCOUNT_OFF",
        "50055, PASSWORD_EXPIRED",
        "53000, BLOCKED_BY_POLICY",
        "530003, BLOCKED_BY_POLICY",
        "700082, SIGN_IN_AGAIN",
        "50173, SIGN_IN_AGAIN",
        "500011, PERMISSION_UNKNOWN",
        "123456, SIGN_IN_AGAIN"
    })
    void aRenewalCanBeRefused(int number, Refusal why) throws Exception {
        signIn.browser(new ScriptedBrowser(authority.client()), TenantSignInTest::anybody);
        authority.answers().refuseTokens("invalid_grant", number);

        assertThatThrownBy(() -> signIn.token(true))
                .isInstanceOfSatisfying(
                        ProblemException.class,
                        e -> assertThat(e.problem())
                                .isEqualTo(new Problem.SignInRefused(why, "AADSTS" + number, Authority.CORRELATION)))
                .hasMessageNotContaining("grace")
                .hasNoCause();
    }

    @Test
    void anUnknownNumberIsToldAsItIs() throws Exception {
        signIn.browser(new ScriptedBrowser(authority.client()), TenantSignInTest::anybody);
        authority.answers().refuseTokens("invalid_request", 987654);
        assertThatThrownBy(() -> signIn.token(true)).satisfies(refused(Refusal.OTHER));
    }

    @Test
    void aRevokedRefreshTokenMeansToSignInAgain() throws Exception {
        signIn.browser(new ScriptedBrowser(authority.client()), TenantSignInTest::anybody);
        authority.answers().revokeRefreshTokens();
        assertThatThrownBy(() -> signIn.token(true)).satisfies(refused(Refusal.SIGN_IN_AGAIN));
    }

    @Test
    void withoutASignInNobodyIsAsked() {
        assertThatThrownBy(() -> signIn.token(false)).satisfies(refused(Refusal.NOT_SIGNED_IN));
        assertThat(authority.asked()).isEmpty();
    }

    @Test
    void whoIsNotWelcomeLeavesTheSignInBeforeAsItWas() throws Exception {
        signIn.browser(new ScriptedBrowser(authority.client()), TenantSignInTest::anybody);
        Optional<String> before = vault.read();
        TenantSignIn elsewhere = new Entra(authority.client(), PAGES, Duration.ofSeconds(30))
                .tenant(Cloud.GLOBAL, client, "fabrikam.example", vault);

        assertThatThrownBy(() -> elsewhere.browser(new ScriptedBrowser(authority.client()), person -> {
                    assertThat(person.tenant()).isNotBlank().isNotEqualTo(Authority.TENANT_ID);
                    throw new ProblemException(new Problem.OtherTenant("contoso"));
                }))
                .isInstanceOfSatisfying(
                        ProblemException.class,
                        e -> assertThat(e.problem()).isEqualTo(new Problem.OtherTenant("contoso")));

        assertThat(vault.read()).isPresent().isEqualTo(before);
    }

    @Test
    void signingOutForgetsIt() throws Exception {
        signIn.browser(new ScriptedBrowser(authority.client()), TenantSignInTest::anybody);
        signIn.signOut();
        signIn.signOut();
        assertThat(vault.read()).isEmpty();
        assertThat(signIn.userName()).isEmpty();
        assertThatThrownBy(() -> signIn.token(false)).satisfies(refused(Refusal.NOT_SIGNED_IN));
    }

    @Test
    void anInterruptEndsTheWaitForTheBrowserAtOnce() throws Exception {
        CompletableFuture<URI> opened = new CompletableFuture<>();
        Throwable ended = interrupted(() -> signIn.browser(opened::complete, TenantSignInTest::anybody), opened);
        assertThat(ended).isInstanceOf(InterruptedException.class);
    }

    @Test
    void anInterruptEndsTheWaitForTheOtherDeviceAtOnce() throws Exception {
        CompletableFuture<TenantSignIn.Code> shown = new CompletableFuture<>();
        Throwable ended = interrupted(() -> signIn.deviceCode(shown::complete, TenantSignInTest::anybody), shown);
        assertThat(ended).isInstanceOf(InterruptedException.class);
    }

    @Test
    void aBrowserThatNeverComesBackIsNotWaitedForForEver() {
        TenantSignIn hasty = new Entra(authority.client(), PAGES, Duration.ofMillis(50))
                .tenant(Cloud.GLOBAL, client, "contoso.example", vault);
        assertThatThrownBy(() -> hasty.browser(page -> {}, TenantSignInTest::anybody))
                .satisfies(refused(Refusal.TIMED_OUT));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "<html>Bad gateway</html>", "{\"error\":\"server_error\"}"})
    void aDirectoryThatIsDownIsNoReasonToSignInAgain(String body) throws Exception {
        signIn.browser(new ScriptedBrowser(authority.client()), TenantSignInTest::anybody);
        authority.answers().failTokens(503, body);
        assertThatThrownBy(() -> signIn.token(true)).satisfies(problem(DOWN));
        assertThatThrownBy(() ->
                        in(Cloud.GLOBAL).deviceCode(code -> authority.answers().enter(code.text()), p -> {}))
                .satisfies(e -> assertThat(e)
                        .isInstanceOfSatisfying(
                                ProblemException.class,
                                failed -> assertThat(failed.problem().mendedBySigningIn())
                                        .isFalse()));
    }

    @ParameterizedTest
    @CsvSource({
        "server_error, 0, server_error",
        "temporarily_unavailable, 0, temporarily_unavailable",
        "invalid_grant, 90033, AADSTS90033"
    })
    void aPassingTroubleIsNoReasonToSignInAgain(String word, int number, String told) throws Exception {
        signIn.browser(new ScriptedBrowser(authority.client()), TenantSignInTest::anybody);
        authority.answers().refuseTokens(word, number);
        assertThatThrownBy(() -> signIn.token(true))
                .satisfies(problem(new Problem.Offline("login.microsoftonline.com", told)));
        authority.answers().refuseAtPage(word, number == 0 ? 90033 : number);
        assertThatThrownBy(() -> signIn.browser(new ScriptedBrowser(authority.client()), TenantSignInTest::anybody))
                .satisfies(problem(new Problem.Offline("login.microsoftonline.com", "AADSTS90033")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "{\"error\":\"invalid_grant\"}"})
    void aDirectoryThatIsTooBusySaysSo(String body) throws Exception {
        signIn.browser(new ScriptedBrowser(authority.client()), TenantSignInTest::anybody);
        authority.answers().failTokens(429, body);
        assertThatThrownBy(() -> signIn.token(true))
                .satisfies(e -> assertThat(e)
                        .isInstanceOfSatisfying(
                                ProblemException.class,
                                slow -> assertThat(slow.problem()).isInstanceOf(Problem.Throttled.class)));
    }

    @Test
    void anAuthorityThatCannotBeReachedIsOffline() throws Exception {
        signIn.browser(new ScriptedBrowser(authority.client()), TenantSignInTest::anybody);
        authority.close();
        assertThatThrownBy(() -> signIn.token(true))
                .isInstanceOfSatisfying(
                        ProblemException.class,
                        e -> assertThat(e.problem())
                                .isInstanceOfSatisfying(
                                        Problem.Offline.class,
                                        offline -> assertThat(offline.host()).isEqualTo("login.microsoftonline.com")));
    }

    @Test
    void germanyIsClosedAndNobodyIsAsked() {
        assertThatThrownBy(() -> in(Cloud.GERMANY))
                .isInstanceOfSatisfying(
                        ProblemException.class,
                        e -> assertThat(e.problem()).isEqualTo(new Problem.CloudClosed(Cloud.GERMANY)));
        assertThat(authority.asked()).isEmpty();
    }

    private static void anybody(TenantSignIn.Person person) {
        assertThat(person).isEqualTo(GRACE);
    }

    private TenantSignIn in(Cloud cloud) {
        return new Entra(authority.client(), PAGES, Duration.ofSeconds(30))
                .tenant(cloud, client, "contoso.example", vault);
    }

    private interface Call {
        void run() throws InterruptedException;
    }

    private static Throwable interrupted(Call call, CompletableFuture<?> waiting) throws Exception {
        BlockingQueue<Optional<Throwable>> end = new LinkedBlockingQueue<>();
        Thread thread = Thread.ofPlatform().start(() -> {
            try {
                call.run();
                end.add(Optional.empty());
            } catch (InterruptedException | RuntimeException e) {
                end.add(Optional.of(e));
            }
        });
        waiting.get(20, TimeUnit.SECONDS);
        thread.interrupt();
        Optional<Throwable> ended = end.poll(5, TimeUnit.SECONDS);
        return ended == null ? new AssertionError("did not end") : ended.orElseThrow();
    }

    private static Consumer<Throwable> problem(Problem problem) {
        return e -> assertThat(e)
                .isInstanceOfSatisfying(
                        ProblemException.class,
                        failed -> assertThat(failed.problem()).isEqualTo(problem));
    }

    private static Consumer<Throwable> refused(Refusal why) {
        return e -> assertThat(e)
                .isInstanceOfSatisfying(
                        ProblemException.class,
                        refused -> assertThat(refused.problem())
                                .isInstanceOfSatisfying(
                                        Problem.SignInRefused.class,
                                        problem -> assertThat(problem.why()).isEqualTo(why)));
    }
}
