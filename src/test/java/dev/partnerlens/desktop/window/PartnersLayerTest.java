package dev.partnerlens.desktop.window;

import static org.assertj.core.api.Assertions.assertThat;

import dev.partnerlens.cache.Cache;
import dev.partnerlens.cache.CacheWriter;
import dev.partnerlens.cache.Staging;
import dev.partnerlens.cache.Stored;
import dev.partnerlens.core.Cloud;
import dev.partnerlens.core.Partner;
import dev.partnerlens.core.Problem;
import dev.partnerlens.core.ProblemException;
import dev.partnerlens.core.Row;
import dev.partnerlens.core.RowFeed.Fetched;
import dev.partnerlens.core.dataset.AzureUsage;
import dev.partnerlens.core.dataset.MeterSpending;
import dev.partnerlens.core.dataset.SubscriptionSpending;
import dev.partnerlens.core.dataset.Subscriptions;
import dev.partnerlens.desktop.CssWarnings;
import dev.partnerlens.desktop.Spoken;
import dev.partnerlens.desktop.UiRobot;
import dev.partnerlens.desktop.paint.FxChartImages;
import dev.partnerlens.export.Exporter;
import dev.partnerlens.presentation.InMemoryPreferences;
import dev.partnerlens.presentation.ListedCustomer;
import dev.partnerlens.presentation.Notice;
import dev.partnerlens.presentation.PartnersViewModel;
import dev.partnerlens.presentation.Partnership;
import dev.partnerlens.presentation.ScriptedAccounts;
import dev.partnerlens.presentation.Theme;
import dev.partnerlens.presentation.WindowViewModel;
import dev.partnerlens.sync.Accounts;
import dev.partnerlens.sync.Beat;
import dev.partnerlens.sync.Connection;
import dev.partnerlens.sync.Leaving;
import dev.partnerlens.sync.PartnerStore;
import dev.partnerlens.sync.PartnerStores;
import dev.partnerlens.sync.Registration;
import dev.partnerlens.sync.SetProgress;
import dev.partnerlens.sync.SyncListener;
import dev.partnerlens.sync.SyncService;
import dev.partnerlens.sync.SyncSettings;
import dev.partnerlens.text.Words;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import javafx.scene.Scene;
import javafx.scene.control.Labeled;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The window of a partner whose data wants a sign-in. */
class PartnersLayerTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 6, 24);
    private static final Instant NOW = Instant.parse("2026-06-24T08:00:00Z");
    private static final Partner ADATUM = new Partner("adatum", Cloud.GLOBAL);
    private static final Registration REGISTRATION =
            new Registration("3f2b9c1e-0a4d-4c6f-9b7e-5d8a1c2e4f60", "adatum.example");

    @TempDir
    private Path home;

    private final UiRobot robot = new UiRobot();
    private final Stage stage = robot.stage();
    private final List<Partner> opened = new CopyOnWriteArrayList<>();
    private final AtomicInteger syncs = new AtomicInteger();
    private final CountDownLatch waited = new CountDownLatch(1);
    private PartnerStores stores = new PartnerStores(Path.of("target", "unused"));
    private ScriptedAccounts accounts = new ScriptedAccounts(stores, NOW);
    private WindowViewModel window = window(Cloud.LOCAL);
    private PartnersViewModel partners = partners();

    @BeforeEach
    void open() throws InterruptedException {
        robot.doOnUi(window::close);
        partners.close();
        stores = new PartnerStores(home);
        accounts = new ScriptedAccounts(stores, NOW.plusSeconds(600));
        Partner fabrikam = new Partner("fabrikam", Cloud.US_GOVERNMENT);
        stores.connect(
                fabrikam,
                new Connection.SignedIn(
                        fabrikam.cloud(), new Registration(REGISTRATION.clientId(), "fabrikam.example")));
        accounts.succeed();
        accounts.signIn(ADATUM, REGISTRATION, new Accounts.Way.DeviceCode(_ -> {}));
        partners = partners();
        window = robot.onUi(() -> window(Cloud.GLOBAL));
    }

    @AfterEach
    void close() {
        waited.countDown();
        robot.close();
        robot.doOnUi(window::close);
        partners.close();
        stores.close();
    }

    @Test
    void aSyncWithoutASignInLeadsToOneAndThenGoesOn() {
        show();
        robot.click("notice-sign-in");
        robot.node("connect-browser");
        assertThat(robot.node("connect-name").isDisabled()).isTrue();
        accounts.succeed();
        robot.click("connect-browser");
        robot.waitUntil("the form is gone", () -> stage.getScene().lookup("#connect-page") == null);
        robot.waitUntil("asked to open it", () -> opened.equals(List.of(ADATUM)));
        robot.doOnUi(window::signedIn);
        assertThat(robot.onUi(() -> window.notices().isEmpty())).isTrue();
        robot.waitUntil("synced again", () -> syncs.get() == 2);
    }

    @Test
    void partnersAreSwitchedAndSignedOutOf() {
        show();
        robot.click("partners");
        robot.click("partners-more");
        robot.node("partner-open-fabrikam");
        robot.click("partner-sign-out-adatum");
        robot.waitUntil(
                "signed out",
                () -> partners.known(ADATUM).orElseThrow().userName().isEmpty());
        robot.click("partner-open-fabrikam");
        robot.waitUntil("the other one", () -> opened.equals(List.of(new Partner("fabrikam", Cloud.US_GOVERNMENT))));
        robot.press(KeyCode.ESCAPE);
        robot.waitUntil("the window again", () -> stage.getScene().lookup("#partners-page") == null);
        assertThat(robot.node("sync").isDisabled()).isFalse();
    }

    @Test
    void aPartnerIsForgottenOnlyAfterAYes() {
        show();
        robot.click("partners");
        robot.click("partners-more");
        robot.click("partner-forget-fabrikam");
        robot.click("forget-no");
        robot.click("partner-forget-fabrikam");
        robot.node("forget-yes");
        robot.click("forget-yes");
        robot.waitUntil("forgotten", () -> partners.partners().size() == 1);
        assertThat(robot.onUi(() -> label("forget-told"))).isEqualTo("fabrikam is forgotten.");
        assertThat(stores.all()).containsExactly(ADATUM);
        robot.click("forget-no");
        robot.node("partner-forget-adatum");
        assertThat(stage.getScene().lookup("#partner-forget-fabrikam")).isNull();
    }

    @Test
    void aCustomerIsFoundByNameAndForgotten() throws InterruptedException {
        store(customer("c1", "Contoso"), customer("c2", "Fabrikam"), customer("c3", "Contoso Suites"));
        show();
        robot.click("partners");
        robot.click("forget-customer");
        robot.waitUntil("the customers", () -> customers().size() == 3);
        robot.click("forget-search");
        robot.doOnUi(() -> ((TextField) robot.node("forget-search")).setText("suites"));
        robot.waitUntil("found", () -> customers().size() == 1);
        assertThat(stage.getScene().lookup("#forget-yes").getParent().isVisible())
                .isTrue();
        robot.doOnUi(() -> list().getSelectionModel().select(0));
        robot.picture(stage.getScene(), "forget-customer");
        robot.click("forget-yes");
        robot.waitUntil("forgotten", () -> label("forget-told").contains("1 row removed"));
        assertThat(Stored.rows(stores.look(ADATUM).source(), Subscriptions.DATASET))
                .extracting(row -> row.text(Subscriptions.CUSTOMER_NAME))
                .containsExactly("Contoso", "Fabrikam");
        robot.picture(stage.getScene(), "forget-customer-done");
    }

    private List<ListedCustomer> customers() {
        return robot.onUi(() -> List.copyOf(list().getItems()));
    }

    // A node found by its id has lost the type of its items.
    @SuppressWarnings("unchecked")
    private ListView<ListedCustomer> list() {
        return (ListView<ListedCustomer>) stage.getScene().lookup("#forget-customers");
    }

    private static Row customer(String id, String name) {
        return Row.builder(Subscriptions.DATASET)
                .text(Subscriptions.CUSTOMER_TENANT_ID, id)
                .text(Subscriptions.CUSTOMER_NAME, name)
                .build();
    }

    private void store(Row... rows) {
        Path file = home.resolve("partners").resolve("adatum").resolve("cache.db");
        try (Cache cache = new Cache(file, InstantSource.fixed(NOW));
                CacheWriter writer = cache.write(TODAY)) {
            Staging staging = writer.stage(Subscriptions.DATASET);
            staging.add(Stored.page(Subscriptions.DATASET, List.of(rows)));
            writer.replaceStanding(staging, new Fetched(rows.length, 0, OptionalLong.empty()));
        }
    }

    private String label(String id) {
        return stage.getScene().lookup("#" + id) instanceof Labeled label ? label.getText() : "";
    }

    @Test
    void aPauseThatTheServiceAskedForIsCountedDown() {
        show();
        robot.doOnUi(() -> window.sync().start());
        robot.waitUntil("a pause", () -> state().contains("57"));
        assertThat(robot.onUi(this::state)).isEqualTo("Azure usage: waiting 57 s \u00b7 1 of 3 sets");
        robot.picture(stage.getScene(), "sync-waiting");
        robot.click("sync-state");
        assertThat(text("sync-set-azure-usage")).isEqualTo("waiting 57 s for the service");
        assertThat(text("sync-set-meter-spending")).isEqualTo("waiting for Subscription spending");
        robot.picture(robot.node("sync-sets").getScene(), "sync-sets");
        robot.click("sync-sets-cancel");
        robot.press(KeyCode.ESCAPE);
    }

    @Test
    void itsPagesAreShownInBothThemesAndLanguagesWithoutWarnings() {
        try (CssWarnings warnings = new CssWarnings()) {
            show();
            for (Locale language : Words.LANGUAGES) {
                for (Theme theme : List.of(Theme.LIGHT, Theme.DARK)) {
                    robot.doOnUi(() -> {
                        window.speak(language);
                        window.themeProperty().set(theme);
                    });
                    String name = "-" + theme.name().toLowerCase(Locale.ROOT) + "-" + language.getLanguage();
                    Scene scene = robot.onUi(stage::getScene);
                    robot.picture(scene, "partner-refused" + name);
                    robot.click("partners");
                    robot.click("partners-more");
                    robot.node("partner-open-fabrikam");
                    robot.picture(scene, "partners" + name);
                    assertThat(robot.onUi(() -> Spoken.silent(scene.getRoot()))).isEmpty();
                    robot.click("partner-forget-fabrikam");
                    robot.node("forget-yes");
                    robot.picture(scene, "forget-partner" + name);
                    assertThat(robot.onUi(() -> Spoken.silent(scene.getRoot()))).isEmpty();
                    robot.press(KeyCode.ESCAPE);
                    robot.node("partner-open-fabrikam");
                    robot.press(KeyCode.ESCAPE);
                    robot.waitUntil("the window again", () -> scene.lookup("#partners-page") == null);
                }
            }
            assertThat(warnings.heard()).isEmpty();
        }
    }

    private void show() {
        robot.doOnUi(() -> {
            new MainWindow(window, Optional.of(partners), new FxChartImages(robot.uiThread()).measure(), _ -> {})
                    .show(stage);
            window.start();
        });
        robot.node("notice-sign-in");
        robot.waitUntil("the partners", () -> partners.partners().size() == 2);
        robot.waitUntil("idle", () -> !window.sync().runningProperty().get());
        assertThat(robot.onUi(() -> window.notices()))
                .singleElement()
                .satisfies(notice -> assertThat(notice.offer()).contains(new Notice.Offer.SignInAgain()));
    }

    private String text(String id) {
        return robot.node(id) instanceof Labeled label ? label.getText() : "";
    }

    private String state() {
        return label("sync-state");
    }

    private PartnersViewModel partners() {
        return new PartnersViewModel(
                stores,
                accounts,
                new Leaving(stores, accounts, () -> {}, InstantSource.system()),
                _ -> {},
                robot.uiThread(),
                InstantSource.fixed(NOW),
                opening -> () -> opened.add(opening.partner()));
    }

    private WindowViewModel window(Cloud cloud) {
        Partner partner = cloud == Cloud.LOCAL ? Partner.LOCAL : ADATUM;
        PartnerStore store = stores.open(partner);
        SyncService.Fetch fetch = (_, listener) -> {
            if (syncs.incrementAndGet() == 1) {
                throw new ProblemException(new Problem.SecondFactorMissing("7c1e0b52-31aa"));
            }
            return pause(listener);
        };
        return new WindowViewModel(
                new Partnership(
                        partner,
                        store.source(),
                        new SyncService(
                                Optional.of(fetch),
                                store::attempt,
                                () -> SyncSettings.USUAL,
                                () -> TODAY,
                                InstantSource.fixed(NOW),
                                Beat.ofItsOwn()),
                        true),
                new Exporter(new FxChartImages(robot.uiThread()), "test"),
                new InMemoryPreferences(),
                Words.in(Locale.ENGLISH),
                TODAY,
                Clock.fixed(NOW, ZoneOffset.UTC),
                robot.uiThread());
    }

    private dev.partnerlens.sync.SyncReport pause(SyncListener listener) {
        listener.progress(new SetProgress(Subscriptions.DATASET, SetProgress.Stage.DONE, 160, 1, 1));
        listener.progress(new SetProgress(
                AzureUsage.DATASET,
                SetProgress.Stage.FETCHING,
                12_300,
                0,
                4,
                Optional.of(new SetProgress.Waiting.Pause(Duration.ofSeconds(57))),
                OptionalLong.of(1_240),
                Optional.of(Duration.ofSeconds(190))));
        listener.progress(new SetProgress(
                MeterSpending.DATASET,
                SetProgress.Stage.QUEUED,
                0,
                0,
                0,
                Optional.of(new SetProgress.Waiting.OtherSet(SubscriptionSpending.DATASET))));
        try {
            waited.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return new dev.partnerlens.sync.SyncReport(List.of());
    }
}
