package dev.partnerlens.sync;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.partnerlens.core.Cloud;
import dev.partnerlens.core.Partner;
import dev.partnerlens.core.Problem;
import dev.partnerlens.core.ProblemException;
import dev.partnerlens.core.Refusal;
import dev.partnerlens.core.TokenSource;
import dev.partnerlens.partnercenter.signin.BackPages;
import dev.partnerlens.partnercenter.signin.Entra;
import dev.partnerlens.partnercenter.signin.TokenVault;
import dev.partnerlens.partnercenter.signin.TokenVaults;
import dev.partnerlens.simulator.authority.Authority;
import dev.partnerlens.simulator.authority.ScriptedBrowser;
import dev.partnerlens.sync.Accounts.Way;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PartnerAccountsTest {
    private static final Partner CONTOSO = new Partner("contoso", Cloud.GLOBAL);
    private static final String CLIENT = UUID.randomUUID().toString();

    @TempDir
    Path home;

    private final Authority authority = Authority.start();
    private final Map<String, String> kept = new ConcurrentHashMap<>();

    @AfterEach
    void close() {
        authority.close();
    }

    @Test
    void aSignInIsRememberedWithItsRegistration() throws Exception {
        try (PartnerStores stores = new PartnerStores(home)) {
            Accounts accounts = accounts(stores);
            assertThat(accounts.account(CONTOSO)).isEmpty();

            Accounts.Account account = accounts.signIn(
                    CONTOSO,
                    new Registration(" " + CLIENT.toUpperCase(java.util.Locale.ROOT), "Contoso.Example"),
                    browser());

            assertThat(account.userName()).isEqualTo(Authority.USER);
            assertThat(stores.all()).containsExactly(CONTOSO);
            assertThat(stores.connection(CONTOSO))
                    .contains(new Connection.SignedIn(Cloud.GLOBAL, new Registration(CLIENT, "contoso.example")));
            assertThat(accounts(stores).account(CONTOSO)).contains(account);
            accounts.signOut(CONTOSO);
            assertThat(accounts(stores).account(CONTOSO)).isEmpty();
            assertThat(kept).isEmpty();
        }
    }

    @Test
    void aTokenIsAskedForOnceAndRenewedOnceWhenRefused() throws Exception {
        try (PartnerStores stores = new PartnerStores(home)) {
            Accounts accounts = accounts(stores);
            accounts.signIn(CONTOSO, new Registration(CLIENT, "contoso.example"), browser());
            TokenSource tokens = accounts.tokens(CONTOSO);
            int asked = authority.asked().size();
            String first = tokens.token();
            assertThat(tokens.token()).isEqualTo(first);
            assertThat(authority.asked()).hasSize(asked);

            assertThat(tokens.renew(first)).isTrue();
            assertThat(tokens.renew(first))
                    .as("another request was refused the same token")
                    .isTrue();

            assertThat(tokens.token()).isNotEqualTo(first);
            assertThat(authority.asked()).hasSize(asked + 1);
        }
    }

    @Test
    void aTokenAboutToEndIsRenewedInTime() throws Exception {
        authority.answers().accessLifetime(200);
        try (PartnerStores stores = new PartnerStores(home)) {
            Accounts accounts = accounts(stores);
            accounts.signIn(CONTOSO, new Registration(CLIENT, "contoso.example"), browser());
            authority.answers().accessLifetime(3600);
            int asked = authority.asked().size();
            TokenSource tokens = accounts.tokens(CONTOSO);
            assertThat(tokens.token()).isEqualTo(tokens.token());
            assertThat(authority.asked()).hasSize(asked + 1);
        }
    }

    @Test
    void anotherTenantIsRefusedAndTheSignInBeforeStays() throws Exception {
        try (PartnerStores stores = new PartnerStores(home)) {
            Accounts accounts = accounts(stores);
            Registration first = new Registration(CLIENT, "contoso.example");
            accounts.signIn(CONTOSO, first, browser());
            Map<String, String> before = Map.copyOf(kept);

            for (Way way : List.of(browser(), deviceCode())) {
                assertThatThrownBy(() -> accounts.signIn(CONTOSO, new Registration(CLIENT, "fabrikam.example"), way))
                        .isInstanceOfSatisfying(
                                ProblemException.class,
                                e -> assertThat(e.problem()).isEqualTo(new Problem.OtherTenant("contoso")));
            }

            assertThat(kept).isEqualTo(before);
            assertThat(stores.connection(CONTOSO)).contains(new Connection.SignedIn(Cloud.GLOBAL, first));
            assertThat(accounts.tokens(CONTOSO).token()).isNotBlank();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"contoso.onmicrosoft.example", Authority.TENANT_ID})
    void oneTenantHasManyNames(String other) throws Exception {
        try (PartnerStores stores = new PartnerStores(home)) {
            Accounts accounts = accounts(stores);
            accounts.signIn(CONTOSO, new Registration(CLIENT, "contoso.example"), browser());
            Registration second = new Registration(CLIENT, other);
            accounts.signIn(CONTOSO, second, browser());
            assertThat(stores.connection(CONTOSO)).contains(new Connection.SignedIn(Cloud.GLOBAL, second));
        }
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void afterSigningOutTheTenantStaysWhereRowsAre(boolean fetched) throws Exception {
        try (PartnerStores stores = new PartnerStores(home)) {
            Accounts accounts = accounts(stores);
            accounts.signIn(CONTOSO, new Registration(CLIENT, "contoso.example"), browser());
            if (fetched) {
                Path folder = Files.createDirectories(home.resolve("partners").resolve("contoso"));
                Files.createFile(folder.resolve("cache.db"));
            }
            accounts.signOut(CONTOSO);
            Registration other = new Registration(CLIENT, "fabrikam.example");
            if (fetched) {
                assertThatThrownBy(() -> accounts.signIn(CONTOSO, other, browser()))
                        .isInstanceOf(ProblemException.class);
                assertThat(kept).isEmpty();
            } else {
                assertThat(accounts.signIn(CONTOSO, other, browser()).userName())
                        .isEqualTo(Authority.USER);
            }
        }
    }

    @Test
    void withoutASignInTheReasonIsTold() {
        try (PartnerStores stores = new PartnerStores(home)) {
            Accounts accounts = accounts(stores);
            assertThatThrownBy(() -> accounts.tokens(CONTOSO))
                    .isInstanceOfSatisfying(
                            ProblemException.class,
                            e -> assertThat(e.problem()).isEqualTo(new Problem.NotRegistered("contoso")));
            stores.connect(CONTOSO, new Connection.SignedIn(Cloud.GLOBAL, new Registration(CLIENT, "contoso.example")));
            assertThatThrownBy(() -> accounts.tokens(CONTOSO))
                    .isInstanceOfSatisfying(
                            ProblemException.class,
                            e -> assertThat(e.problem())
                                    .isEqualTo(new Problem.SignInRefused(Refusal.NOT_SIGNED_IN, "", "")));
        }
        assertThat(authority.asked()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"contoso.onmicrosoft.com", "b4b1c2d3-0000-4111-8222-333344445555", "xn--mnchen-3ya.example"})
    void takesATenantByIdOrDomain(String tenant) {
        assertThat(new Registration(CLIENT, tenant).checked().tenant()).isEqualTo(tenant);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "contoso",
                "common",
                "https://contoso.com",
                "contoso.com/x",
                "a..b",
                "-a.com",
                "contoso.com?x",
                "../x.y"
            })
    void refusesATenantThatIsNone(String tenant) {
        assertThatThrownBy(() -> new Registration(CLIENT, tenant).checked())
                .isInstanceOfSatisfying(
                        ProblemException.class, e -> assertThat(e.problem()).isEqualTo(new Problem.NotATenant(tenant)));
    }

    @Test
    void refusesAClientIdThatIsNone() {
        assertThatThrownBy(() -> new Registration("my app", "contoso.example").checked())
                .isInstanceOfSatisfying(
                        ProblemException.class,
                        e -> assertThat(e.problem()).isEqualTo(new Problem.NotAClientId("my app")));
    }

    private Way deviceCode() {
        return new Way.DeviceCode(prompt -> authority.answers().enter(prompt.code()));
    }

    private Way browser() {
        return new Way.Browser(new ScriptedBrowser(authority.client()));
    }

    private Accounts accounts(PartnerStores stores) {
        Entra entra = new Entra(authority.client(), new BackPages("done", "refused"), Duration.ofSeconds(20));
        return new PartnerAccounts(stores, entra, new TokenVaults() {
            @Override
            public boolean outlive() {
                return true;
            }

            @Override
            public TokenVault vault(Path folder, String name) {
                assertThat(folder).isEqualTo(home.resolve("partners").resolve("contoso"));
                return new TokenVault() {
                    @Override
                    public Optional<String> read() {
                        return Optional.ofNullable(kept.get(name));
                    }

                    @Override
                    public void write(String secret) {
                        kept.put(name, secret);
                    }

                    @Override
                    public void delete() {
                        kept.remove(name);
                    }
                };
            }
        });
    }
}
