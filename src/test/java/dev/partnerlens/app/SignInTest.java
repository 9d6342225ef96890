package dev.partnerlens.app;

import static org.assertj.core.api.Assertions.assertThat;

import dev.partnerlens.simulator.authority.Authority;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** From the sign-in to the rows, through the real client and the real addresses. */
class SignInTest {
    private static final String[] SYNC = {"sync", "--dataset", "subscriptions"};
    private static final String[] IN_CLOUD = {
        "sync", "--dataset", "subscriptions", "--base-url", "https://api.partnercenter.microsoft.com"
    };

    @TempDir
    Path home;

    private Entrance entrance;

    @BeforeEach
    void open() throws Exception {
        entrance = new Entrance(home, true);
    }

    @AfterEach
    void close() {
        entrance.close();
    }

    @ParameterizedTest
    @CsvSource({
        "global, login.microsoftonline.com, api.partnercenter.microsoft.com",
        "us-government, login.microsoftonline.us, api.partnercenter.microsoft.com",
        "china, login.partner.microsoftonline.cn, partner.partnercenterapi.microsoftonline.cn"
    })
    void signsInSyncsAndSignsOutInEachCloud(String cloud, String login, String service) {
        Program.Ended signedIn = entrance.signIn("--cloud", cloud);
        assertThat(signedIn.code()).as(signedIn.err()).isZero();
        assertThat(signedIn.out()).contains("contoso", Authority.USER);
        assertThat(entrance.authority().asked()).allMatch(asked -> asked.startsWith(login + "/contoso.example/"));
        assertThat(entrance.run("partners").out())
                .contains("contoso", "signed in as " + Authority.USER, "the system's key store");

        Program.Ended sync = entrance.run(SYNC);
        assertThat(sync.code()).as(sync.err()).isZero();
        assertThat(entrance.authority().asked()).anyMatch(asked -> asked.startsWith(service + "/"));
        assertThat(rows()).isPositive();

        assertThat(entrance.run("sign-out").out()).contains("signed out");
        assertThat(entrance.keyStore()).isEmpty();
        assertThat(entrance.run("partners").out()).contains("nobody signed in");
        assertThat(entrance.run("sign-out").out()).contains("nobody was signed in");
    }

    @Test
    void whatWasGivenOnceIsRememberedAndADeviceCodeWorks() {
        assertThat(entrance.signIn().code()).isZero();
        entrance.run("sign-out");
        Program.Ended again = entrance.run("sign-in", "--device-code");
        assertThat(again.code()).as(again.err()).isZero();
        assertThat(again.err()).contains("https://microsoft.com/devicelogin");
        assertThat(entrance.run(SYNC).code()).isZero();
    }

    @Test
    void withoutAKeyStoreItSaysSoAndSyncsInTheSameCall() throws Exception {
        entrance.close();
        entrance = new Entrance(home, false);
        Program.Ended both = entrance.signIn("--then-sync");
        assertThat(both.err()).contains("no safe key store", "PARTNERLENS_ACCESS_TOKEN");
        assertThat(both.out()).contains("until this program ends");
        assertThat(rows()).isPositive();
        assertThat(entrance.run("partners").out()).contains("nobody signed in", "memory only");
        assertThat(entrance.run(SYNC).code())
                .as("the sign-in ended with the program")
                .isEqualTo(3);
    }

    @Test
    void aTokenThatTheServiceNoLongerTakesIsRenewedWithoutAWord() {
        entrance.signIn();
        entrance.authority().answers().revokeAccessTokens();
        Program.Ended sync = entrance.run(SYNC);
        assertThat(sync.code()).as(sync.err()).isZero();
    }

    @Test
    void withoutASignInNothingIsAskedAndNothingIsTouched() throws Exception {
        entrance.signIn();
        entrance.run(SYNC);
        entrance.run("sign-out");
        Map<String, String> before = files();
        int asked = entrance.authority().asked().size();

        Program.Ended sync = entrance.run(SYNC);

        assertThat(sync.code()).isEqualTo(3);
        assertThat(sync.err().lines())
                .singleElement()
                .asString()
                .contains("Nobody is signed in", "partnerlens sign-in");
        assertThat(entrance.authority().asked()).hasSize(asked);
        assertThat(files()).isEqualTo(before);
    }

    @Test
    void aSignInThatWasWithdrawnAsksToSignInAgainAndLeavesTheCacheAlone() throws Exception {
        entrance.signIn();
        entrance.run(SYNC);
        entrance.authority().answers().revokeAccessTokens();
        entrance.authority().answers().revokeRefreshTokens();
        Map<String, String> before = files();

        Program.Ended sync = entrance.run(SYNC);

        assertThat(sync.code()).isEqualTo(3);
        assertThat(problems(sync)).singleElement().asString().contains("Sign in again");
        assertThat(files()).isEqualTo(before);
    }

    @Test
    void aTokenFromOutsideThatIsNotTakenLeavesTheCacheAlone() throws Exception {
        entrance.signIn();
        entrance.run(SYNC);
        Map<String, String> before = files();

        Program.Ended sync = entrance.run(Optional.of("expired-token"), SYNC);

        assertThat(sync.code()).isEqualTo(3);
        assertThat(problems(sync)).singleElement().asString().contains("401").doesNotContain("expired-token");
        assertThat(files()).isEqualTo(before);
    }

    @Test
    void aMissingSecondFactorIsSaid() {
        entrance.authority().answers().refuseAtPage("access_denied", 50076);
        Program.Ended refused = entrance.signIn();
        assertThat(refused.code()).isEqualTo(3);
        assertThat(refused.err()).contains("second factor", "AADSTS50076", Authority.CORRELATION);
        assertThat(refused.err()).doesNotContain(Authority.USER);
        assertThat(entrance.run("partners").out()).as("not remembered").isEmpty();
    }

    @Test
    void germanyIsClosedAndNobodyIsAsked() {
        Program.Ended closed = entrance.signIn("--cloud", "germany");
        assertThat(closed.code()).isEqualTo(1);
        assertThat(closed.err().lines()).singleElement().asString().contains("closed");
        assertThat(entrance.authority().asked()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "--partner|demo, taken",
        "--client-id|12, not a client id",
        "--tenant|http://x, not a tenant",
        "--cloud|moon, us-government"
    })
    void refusesWhatCannotBe(String given, String said) {
        String[] both = given.split("\\|", 2);
        String[] call = {
            "sign-in",
            "--partner",
            "contoso",
            "--client-id",
            Entrance.CLIENT,
            "--tenant",
            Entrance.TENANT,
            "--cloud",
            "global"
        };
        for (int i = 1; i < call.length; i++) {
            if (call[i - 1].equals(both[0])) {
                call[i] = both[1];
            }
        }
        Program.Ended refused = entrance.run(call);
        assertThat(refused.code()).isEqualTo(2);
        assertThat(refused.err()).contains(said);
        assertThat(entrance.authority().asked()).isEmpty();
    }

    @Test
    void oneNameIsOnePartnerInOneCloud() {
        entrance.signIn();
        Program.Ended other = entrance.signIn("--cloud", "china");
        assertThat(other.code()).isEqualTo(2);
        assertThat(other.err()).contains("contoso", "Global");
    }

    @Test
    void oneNameIsOnePartnerOfOneTenant() {
        entrance.signIn();
        entrance.run(SYNC);

        Program.Ended other = entrance.run("sign-in", "--tenant", "fabrikam.example");

        assertThat(other.code()).isEqualTo(2);
        assertThat(problems(other)).last().asString().contains("another tenant", "contoso", "name of its own");
        Program.Ended sync = entrance.run(SYNC);
        assertThat(sync.code()).as(sync.err()).isZero();
        assertThat(entrance.run("sign-in", "--tenant", Authority.TENANT_ID).code())
                .isZero();
    }

    @Test
    void aTokenHandedInGoesToThePartnerUsedLast() {
        entrance.signIn();
        entrance.run("sign-in", "--partner", "adatum", "--client-id", Entrance.CLIENT, "--tenant", "adatum.example");
        Program.Ended sync = entrance.run(Optional.of(entrance.token()), IN_CLOUD);
        assertThat(sync.code()).as(sync.err()).isZero();
        assertThat(cache("adatum")).exists();
        assertThat(cache("contoso")).doesNotExist();
    }

    @Test
    void aTokenHandedInGoesToNoneOfSeveralPartnersByChance() {
        entrance.signIn();
        entrance.run("sign-in", "--partner", "adatum", "--client-id", Entrance.CLIENT, "--tenant", "adatum.example");
        entrance.run(
                "sync",
                "--dataset",
                "subscriptions",
                "--base-url",
                entrance.service().toString());
        int asked = entrance.authority().asked().size();

        Program.Ended sync = entrance.run(Optional.of(entrance.token()), IN_CLOUD);

        assertThat(sync.code()).isEqualTo(2);
        assertThat(sync.err().lines()).singleElement().asString().contains("--partner");
        assertThat(entrance.authority().asked()).hasSize(asked);
        assertThat(cache("adatum")).doesNotExist();
        assertThat(cache("contoso")).doesNotExist();
    }

    @Test
    void aTokenHandedInGoesToANewPartnerWhereTheLastOneIsOfNoCloud() {
        entrance.signIn();
        entrance.run(
                "sync",
                "--dataset",
                "subscriptions",
                "--base-url",
                entrance.service().toString());
        Program.Ended sync = entrance.run(Optional.of(entrance.token()), IN_CLOUD);
        assertThat(sync.code()).as(sync.err()).isZero();
        assertThat(cache("global")).exists();
        assertThat(cache("contoso")).doesNotExist();
    }

    @Test
    void aDirectoryThatIsDownIsNoReasonToSignInAgain() {
        entrance.signIn();
        entrance.run(SYNC);
        entrance.authority().answers().revokeAccessTokens();
        entrance.authority().answers().failTokens(503, "");
        int before = rows();

        Program.Ended sync = entrance.run(SYNC);

        assertThat(sync.code()).isEqualTo(1);
        assertThat(problems(sync)).singleElement().asString().contains("login.microsoftonline.com", "503");
        assertThat(before).isPositive();
        assertThat(rows()).isEqualTo(before);
        assertThat(entrance.run("partners").out()).contains("signed in as");
    }

    @Test
    void aKeyStoreOutOfReachIsNoSignOut() {
        entrance.signIn();
        entrance.lockKeyStore();
        Program.Ended out = entrance.run("sign-out");
        assertThat(out.code()).isEqualTo(1);
        assertThat(out.out()).isEmpty();
        assertThat(out.err()).contains("key store");
        assertThat(entrance.keyStore()).isNotEmpty();
        Program.Ended partners = entrance.run("partners");
        assertThat(partners.code()).isZero();
        assertThat(partners.out()).contains("contoso", "does not tell").doesNotContain("nobody");
    }

    @Test
    void theHelpTellsHowToRegister() {
        assertThat(entrance.run("sign-in", "--help").out())
                .contains("http://localhost", "user_impersonation", "admin consent", "1. ", "5. ", "--device-code");
    }

    private int rows() {
        return entrance.run("query", "--dataset", "subscriptions")
                .json()
                .get("rows")
                .get(0)
                .get("rowCount")
                .asInt();
    }

    private Path cache(String partner) {
        return home.resolve("partners").resolve(partner).resolve("cache.db");
    }

    private static Stream<String> problems(Program.Ended ended) {
        return ended.err().lines().filter(line -> !line.matches("[a-z-]+: .*"));
    }

    /** The hash of everything kept of the partner. */
    private Map<String, String> files() throws Exception {
        Map<String, String> files = new TreeMap<>();
        try (Stream<Path> all = Files.walk(home.resolve("partners"))) {
            for (Path file : all.filter(Files::isRegularFile).toList()) {
                byte[] hash = MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(file));
                files.put(file.getFileName().toString(), HexFormat.of().formatHex(hash));
            }
        }
        return files;
    }
}
