package dev.partnerlens.presentation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.partnerlens.core.Cloud;
import dev.partnerlens.core.Partner;
import dev.partnerlens.core.Problem;
import dev.partnerlens.presentation.ConnectForm.Entry;
import dev.partnerlens.presentation.ConnectForm.Fault;
import dev.partnerlens.sync.Connection;
import dev.partnerlens.sync.Leaving;
import dev.partnerlens.sync.PartnerStores;
import dev.partnerlens.sync.Registration;
import java.net.URI;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ConnectViewModelTest {
    private static final String CLIENT = "3f2b9c1e-0a4d-4c6f-9b7e-5d8a1c2e4f60";
    private static final Instant NOW = Instant.parse("2026-06-24T08:00:00Z");
    private static final Instant EXPIRES = NOW.plusSeconds(900);

    @TempDir
    private Path home;

    private final UiQueue ui = new UiQueue();
    private final List<URI> pages = new CopyOnWriteArrayList<>();
    private final List<PartnersViewModel.Opening> prepared = new CopyOnWriteArrayList<>();
    private final List<Partner> opened = new ArrayList<>();
    private final Set<Thread> workers = ConcurrentHashMap.newKeySet();
    private PartnerStores stores = new PartnerStores(Path.of("target", "unused"));
    private ScriptedAccounts accounts = new ScriptedAccounts(stores, EXPIRES);
    private PartnersViewModel partners = partners();
    private ConnectViewModel connect = partners.connect();

    @BeforeEach
    void open() {
        partners.close();
        stores = new PartnerStores(home);
        accounts = new ScriptedAccounts(stores, EXPIRES);
        partners = partners();
        connect = partners.connect();
    }

    @AfterEach
    void close() {
        partners.close();
        stores.close();
    }

    private PartnersViewModel partners() {
        return new PartnersViewModel(
                stores,
                accounts,
                new Leaving(stores, accounts, () -> {}, InstantSource.system()),
                page -> {
                    workers.add(Thread.currentThread());
                    pages.add(page);
                },
                ui,
                InstantSource.fixed(NOW),
                opening -> {
                    workers.add(Thread.currentThread());
                    prepared.add(opening);
                    return () -> opened.add(opening.partner());
                });
    }

    @Test
    void partnersAreShownWhereTheKeyStoreDoesNotTellWhoIsSignedIn() {
        Partner contoso = new Partner("contoso", Cloud.GLOBAL);
        stores.connect(contoso, new Connection.SignedIn(Cloud.GLOBAL, new Registration(CLIENT, "contoso.example")));
        accounts.lockKeyStore();
        partners.refresh();
        ui.runUntil(() -> partners.problemProperty().get() != null);
        assertThat(partners.problemProperty().get()).isEqualTo(new Problem.KeyStoreRefused());
        assertThat(partners.known(contoso)).isPresent();
    }

    @ParameterizedTest
    @CsvSource({
        "contoso.onmicrosoft.com, contoso",
        "Contoso Ltd.example, contoso-ltd",
        "société.example, societe",
        "-x-.example, x",
        "demo.example, partner-demo",
        "local.example, partner-local",
        "3F2B9C1E-0a4d-4c6f-9b7e-5d8a1c2e4f60, partner-3f2b9c1e",
        "..., ''"
    })
    void theTenantSuggestsAName(String tenant, String name) {
        connect.form().tenantProperty().set(tenant);
        assertThat(connect.form().nameProperty().get()).isEqualTo(name);
        assertThat(name.isEmpty() || new Partner(name, Cloud.GLOBAL).name().equals(name))
                .isTrue();
    }

    @Test
    void aNameOfTheUsersOwnIsNotSuggestedAway() {
        connect.form().tenantProperty().set("contoso.example");
        connect.form().nameProperty().set("mine");
        connect.form().tenantProperty().set("fabrikam.example");
        assertThat(connect.form().nameProperty().get()).isEqualTo("mine");
        connect.form().nameProperty().set("");
        connect.form().tenantProperty().set("adatum.example");
        assertThat(connect.form().nameProperty().get()).isEqualTo("adatum");
    }

    @Test
    void aFormWithFaultsAsksNobodyAndFollowsItsCorrection() {
        connect.signInInBrowser();
        assertThat(connect.stateProperty().get()).isEqualTo(new SignInState.Idle());
        assertThat(faults())
                .containsExactlyInAnyOrderEntriesOf(
                        Map.of(Entry.TENANT, Fault.MISSING, Entry.CLIENT, Fault.MISSING, Entry.NAME, Fault.MISSING));
        connect.form().tenantProperty().set("common");
        connect.form().clientProperty().set("my app");
        assertThat(faults())
                .containsExactlyInAnyOrderEntriesOf(
                        Map.of(Entry.TENANT, Fault.UNREADABLE, Entry.CLIENT, Fault.UNREADABLE));
        fill("contoso.example", "Contoso!");
        assertThat(faults()).containsExactlyEntriesOf(Map.of(Entry.NAME, Fault.UNREADABLE));
        connect.form().nameProperty().set("demo");
        assertThat(faults()).containsExactlyEntriesOf(Map.of(Entry.NAME, Fault.RESERVED));
        connect.form().nameProperty().set("contoso");
        assertThat(faults()).isEmpty();
        assertThat(accounts.asked()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"a", "0", "a-b", "contoso-2", "abcdefghijklmnopqrstuvwxyzabcdefghijklmnopqrstuvwxyzabcdefghijk"})
    void aNameThatTheFormTakesIsAPartners(String name) {
        fill("contoso.example", name);
        assertThat(connect.form().wanted().orElseThrow().partner()).isEqualTo(new Partner(name, Cloud.GLOBAL));
    }

    @Test
    void aClosedCloudIsToldAndNeverAsked() {
        fill("contoso.example", "contoso");
        connect.form().cloudProperty().set(Cloud.GERMANY);
        assertThat(connect.form().closed()).isTrue();
        connect.signInInBrowser();
        connect.signInWithCode();
        assertThat(connect.stateProperty().get()).isEqualTo(new SignInState.Idle());
        assertThat(accounts.asked()).isEmpty();
    }

    @Test
    void aSignInInTheBrowserEndsInTheWindowOfThatPartner() {
        fill(" contoso.example ", "contoso");
        connect.form().clientProperty().set(" " + CLIENT.toUpperCase(java.util.Locale.ROOT));
        connect.form().cloudProperty().set(Cloud.US_GOVERNMENT);
        connect.signInInBrowser();
        assertThat(connect.stateProperty().get()).isEqualTo(new SignInState.InBrowser(Optional.empty()));
        ui.runUntil(() ->
                connect.stateProperty().get().equals(new SignInState.InBrowser(Optional.of(ScriptedAccounts.PAGE))));
        accounts.succeed();
        ui.runUntil(() -> !opened.isEmpty());
        assertThat(opened).containsExactly(new Partner("contoso", Cloud.US_GOVERNMENT));
        assertThat(prepared)
                .containsExactly(new PartnersViewModel.Opening(new Partner("contoso", Cloud.US_GOVERNMENT), true));
        assertThat(accounts.asked()).containsExactly(new Registration(CLIENT, "contoso.example"));
        assertThat(connect.stateProperty().get()).isEqualTo(new SignInState.Done("ada@adatum.example"));
        assertThat(pages).containsExactly(ScriptedAccounts.PAGE);
        assertThat(workers).isNotEmpty().doesNotContain(Thread.currentThread());
    }

    @Test
    void aCodeIsShownUntilItIsUsed() {
        fill("contoso.example", "contoso");
        connect.signInWithCode();
        assertThat(connect.stateProperty().get()).isEqualTo(new SignInState.CodeAsked());
        ui.runUntil(() -> connect.stateProperty()
                .get()
                .equals(new SignInState.CodeShown(ScriptedAccounts.DEVICE, "F7K2M9QX4", EXPIRES)));
        assertThat(pages).isEmpty();
        connect.openPage();
        ui.runUntil(() -> pages.equals(List.of(ScriptedAccounts.DEVICE)));
        accounts.succeed();
        ui.runUntil(() -> !opened.isEmpty());
    }

    @Test
    void aFailureSaysWhyAndCanBeTriedAgain() {
        fill("contoso.example", "contoso");
        connect.signInInBrowser();
        Problem problem = new Problem.SecondFactorMissing("7");
        accounts.fail(problem);
        ui.runUntil(() -> connect.stateProperty().get().equals(new SignInState.Failed(problem)));
        assertThat(opened).isEmpty();
        connect.signInInBrowser();
        accounts.succeed();
        ui.runUntil(() -> !opened.isEmpty());
    }

    @Test
    void aCancelledSignInIsInterruptedAndSaysNothingMore() throws InterruptedException {
        fill("contoso.example", "contoso");
        connect.signInWithCode();
        ui.runUntil(() -> connect.stateProperty().get() instanceof SignInState.CodeShown);
        connect.cancel();
        assertThat(connect.stateProperty().get()).isEqualTo(new SignInState.Idle());
        accounts.awaitInterrupt();
        connect.signInInBrowser();
        accounts.fail(new Problem.Offline("login.example", "no route"));
        ui.runUntil(() -> connect.stateProperty().get() instanceof SignInState.Failed);
        assertThat(opened).isEmpty();
    }

    @Test
    void newsOfACancelledSignInAreNotHeard() {
        fill("contoso.example", "contoso");
        connect.signInWithCode();
        // The code is on its way to the UI, which has not come round yet.
        while (ui.size() == 0) {
            Thread.onSpinWait();
        }
        connect.cancel();
        connect.openPage();
        partners.refresh();
        ui.runUntil(() -> partners.keepingProperty().get() != null);
        assertThat(connect.stateProperty().get()).isEqualTo(new SignInState.Idle());
        assertThat(pages).isEmpty();
    }

    @Test
    void onlyOneSignInRunsAtATime() {
        fill("contoso.example", "contoso");
        connect.signInInBrowser();
        connect.signInWithCode();
        assertThat(connect.stateProperty().get()).isEqualTo(new SignInState.InBrowser(Optional.empty()));
    }

    @Test
    void aNameOfAnotherTenantOrCloudIsNotMixedWithIt() {
        keep("contoso", Cloud.GLOBAL, "contoso.example");
        fill("fabrikam.example", "contoso");
        assertThat(connect.form().wanted()).isEmpty();
        assertThat(faults()).containsExactlyEntriesOf(Map.of(Entry.NAME, Fault.OTHER_PARTNER));
        connect.form().tenantProperty().set("CONTOSO.example");
        assertThat(connect.form().wanted()).isPresent();
        connect.form().cloudProperty().set(Cloud.CHINA);
        assertThat(faults()).containsExactlyEntriesOf(Map.of(Entry.NAME, Fault.OTHER_PARTNER));
    }

    @Test
    void signingInAgainKnowsThePartnerAndSigningOutKeepsIt() {
        Partner contoso = keep("contoso", Cloud.CHINA, "contoso.example");
        connect.begin(partners.known(contoso).orElseThrow());
        assertThat(connect.form().againProperty().get()).isTrue();
        assertThat(connect.form().cloudProperty().get()).isEqualTo(Cloud.CHINA);
        connect.form().tenantProperty().set("new.contoso.example");
        assertThat(connect.form().nameProperty().get()).isEqualTo("contoso");
        connect.signInInBrowser();
        accounts.succeed();
        ui.runUntil(() -> !opened.isEmpty());
        ui.runUntil(() -> partners.known(contoso).orElseThrow().userName().equals(Optional.of("ada@adatum.example")));
        partners.signOut(contoso);
        ui.runUntil(() -> partners.known(contoso).orElseThrow().userName().isEmpty());
        assertThat(partners.known(contoso).orElseThrow().signsIn()).isTrue();
        connect.begin();
        assertThat(connect.form().againProperty().get()).isFalse();
        assertThat(connect.form().tenantProperty().get()).isEmpty();
    }

    @Test
    void whereSignInsAreKeptIsTold() {
        accounts.keepInMemory();
        partners.refresh();
        ui.runUntil(() -> partners.keepingProperty().get() == Keeping.MEMORY);
    }

    @Test
    void aPartnerThatCannotBeOpenedIsToldWhereItWasAskedFor() {
        Problem.NotWritable full = new Problem.NotWritable(home, "disk full");
        partners.close();
        partners = new PartnersViewModel(
                stores,
                accounts,
                new Leaving(stores, accounts, () -> {}, InstantSource.system()),
                pages::add,
                ui,
                InstantSource.fixed(NOW),
                _ -> {
                    throw new dev.partnerlens.core.ProblemException(full);
                });
        connect = partners.connect();
        partners.open(Partner.DEMO);
        ui.runUntil(() -> full.equals(partners.problemProperty().get()));
        fill("contoso.example", "contoso");
        connect.signInInBrowser();
        accounts.succeed();
        ui.runUntil(() -> connect.stateProperty().get().equals(new SignInState.Failed(full)));
    }

    private Partner keep(String name, Cloud cloud, String tenant) {
        Partner partner = new Partner(name, cloud);
        stores.open(partner).close();
        stores.connect(partner, new Connection.SignedIn(cloud, new Registration(CLIENT, tenant)));
        partners.refresh();
        ui.runUntil(() -> !partners.partners().isEmpty());
        return partner;
    }

    private void fill(String tenant, String name) {
        connect.form().tenantProperty().set(tenant);
        connect.form().clientProperty().set(CLIENT);
        connect.form().nameProperty().set(name);
    }

    private Map<Entry, Fault> faults() {
        return Map.copyOf(connect.form().faults());
    }
}
