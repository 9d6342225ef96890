package dev.partnerlens.desktop.window;

import static org.assertj.core.api.Assertions.assertThat;

import dev.partnerlens.core.Cloud;
import dev.partnerlens.core.Partner;
import dev.partnerlens.core.Problem;
import dev.partnerlens.core.Refusal;
import dev.partnerlens.desktop.CssWarnings;
import dev.partnerlens.desktop.Spoken;
import dev.partnerlens.desktop.UiRobot;
import dev.partnerlens.presentation.ConnectViewModel;
import dev.partnerlens.presentation.PartnersViewModel;
import dev.partnerlens.presentation.ScriptedAccounts;
import dev.partnerlens.presentation.SignInState;
import dev.partnerlens.presentation.Theme;
import dev.partnerlens.sync.Leaving;
import dev.partnerlens.sync.PartnerStores;
import dev.partnerlens.text.Words;
import java.net.URI;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CopyOnWriteArrayList;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Labeled;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.Clipboard;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FirstStartTest {
    private static final Instant NOW = Instant.parse("2026-06-24T08:00:00Z");
    private static final String CLIENT = "3f2b9c1e-0a4d-4c6f-9b7e-5d8a1c2e4f60";

    private final UiRobot robot = new UiRobot();
    private final Stage stage = robot.stage();
    private final List<URI> pages = new CopyOnWriteArrayList<>();
    private final List<PartnersViewModel.Opening> opened = new CopyOnWriteArrayList<>();
    private final List<FirstStart> shown = new ArrayList<>();

    @TempDir
    private Path home;

    private PartnerStores stores = new PartnerStores(Path.of("target", "unused"));
    private ScriptedAccounts accounts = new ScriptedAccounts(stores, NOW);
    private PartnersViewModel partners = partners();
    private ConnectViewModel connect = partners.connect();

    @BeforeEach
    void open() {
        partners.close();
        stores = new PartnerStores(home);
        accounts = new ScriptedAccounts(stores, NOW.plusSeconds(872));
        partners = partners();
        connect = partners.connect();
    }

    private PartnersViewModel partners() {
        return new PartnersViewModel(
                stores,
                accounts,
                new Leaving(stores, accounts, () -> {}, InstantSource.system()),
                pages::add,
                robot.uiThread(),
                InstantSource.fixed(NOW),
                opening -> () -> opened.add(opening));
    }

    @AfterEach
    void close() {
        robot.doOnUi(() -> shown.forEach(FirstStart::leave));
        robot.close();
        partners.close();
        stores.close();
    }

    @Test
    void theDemoPartnerIsOneKeyAway() {
        show(Locale.ENGLISH);
        robot.press(KeyCode.ENTER);
        robot.waitUntil("the demo", () -> opened.equals(List.of(new PartnersViewModel.Opening(Partner.DEMO, false))));
    }

    @Test
    void aPartnerIsConnectedWithTheKeyboardAlone() {
        show(Locale.ENGLISH);
        robot.press(KeyCode.TAB);
        robot.press(KeyCode.ENTER);
        robot.waitUntil("the first entry has the cursor", () -> focused("connect-tenant"));
        robot.write("Adatum.example");
        robot.press(KeyCode.TAB);
        robot.write(CLIENT);
        robot.press(KeyCode.TAB);
        robot.waitUntil("the clouds", () -> focused("connect-cloud"));
        robot.press(KeyCode.DOWN);
        robot.waitUntil("the next cloud", () -> connect.form().cloudProperty().get() == Cloud.CHINA);
        robot.press(KeyCode.TAB);
        robot.waitUntil("the name", () -> focused("connect-name"));
        assertThat(text("connect-name")).isEqualTo("adatum");
        robot.press(KeyCode.TAB);
        robot.waitUntil("the browser", () -> focused("connect-browser"));
        robot.press(KeyCode.ENTER);
        robot.waitUntil("in the browser", () -> pages.equals(List.of(ScriptedAccounts.PAGE)));
        assertThat(robot.node("connect-open").isDisabled()).isFalse();
        robot.press(KeyCode.ESCAPE);
        robot.waitUntil("cancelled", () -> connect.stateProperty().get() instanceof SignInState.Idle);
        assertThat(robot.isShown("connect-browser")).isTrue();
        robot.waitUntil("back in the form", () -> focused("connect-tenant"));
        robot.press(KeyCode.ENTER);
        robot.waitUntil("asked again", () -> pages.size() == 2);
        accounts.succeed();
        robot.waitUntil(
                "its window",
                () -> opened.equals(List.of(new PartnersViewModel.Opening(new Partner("adatum", Cloud.CHINA), true))));
    }

    @Test
    void escLeavesTheFormAndNothingIsRemembered() {
        show(Locale.ENGLISH);
        robot.click("connect-partner");
        robot.write("adatum.example");
        robot.press(KeyCode.ESCAPE);
        robot.node("open-demo");
        robot.click("connect-partner");
        assertThat(text("connect-tenant")).isEmpty();
    }

    @Test
    void faultsAreToldAtTheirEntryAndTheCursorGoesThere() {
        show(Locale.ENGLISH);
        robot.click("connect-partner");
        robot.write("adatum.example");
        robot.press(KeyCode.ENTER);
        robot.waitUntil("the missing entry has the cursor", () -> focused("connect-client"));
        assertThat(label("connect-client-hint")).isEqualTo("The application ID is missing.");
        assertThat(robot.node("connect-client").getAccessibleHelp()).isEqualTo("The application ID is missing.");
        robot.write(CLIENT);
        assertThat(label("connect-client-hint")).startsWith("Of your own registration");
        robot.doOnUi(() -> connect.form().cloudProperty().set(Cloud.GERMANY));
        assertThat(label("connect-cloud-hint")).contains("closed");
        assertThat(robot.node("connect-browser").isDisabled()).isTrue();
        assertThat(robot.node("connect-code").isDisabled()).isTrue();
        assertThat(accounts.asked()).isEmpty();
    }

    @Test
    void aCodeIsShownCopiedAndUsed() {
        show(Locale.ENGLISH);
        robot.click("connect-partner");
        fill();
        robot.click("connect-code");
        robot.node("connect-code-text");
        assertThat(label("connect-code-text")).isEqualTo("F7K2M9QX4");
        assertThat(label("connect-code-left")).isEqualTo("Holds for another 14:32");
        assertThat(label("connect-code-page")).contains(ScriptedAccounts.DEVICE.toString());
        robot.click("connect-code-copy");
        assertThat(robot.onUi(() -> Clipboard.getSystemClipboard().getString())).isEqualTo("F7K2M9QX4");
        robot.click("connect-open");
        robot.waitUntil("its page", () -> pages.equals(List.of(ScriptedAccounts.DEVICE)));
        robot.click("connect-cancel");
        robot.node("connect-browser");
        robot.click("connect-code");
        robot.node("connect-code-text");
        accounts.succeed();
        robot.waitUntil("its window", () -> opened.size() == 1);
    }

    @Test
    void aFailureSaysWhatToDoAndLeavesTheFormAsItWas() {
        show(Locale.ENGLISH);
        robot.click("connect-partner");
        fill();
        accounts.fail(new Problem.SignInRefused(Refusal.CONSENT_MISSING, "AADSTS65001", "7c1e"));
        robot.click("connect-browser");
        robot.node("connect-problem");
        assertThat(label("connect-problem")).contains("consented");
        assertThat(label("connect-next")).contains("administrator");
        assertThat(text("connect-client")).isEqualTo(CLIENT);
        accounts.succeed();
        robot.click("connect-browser");
        robot.waitUntil("its window", () -> opened.size() == 1);
    }

    @Test
    void everyStateIsShownInBothThemesAndLanguagesWithoutWarnings() {
        try (CssWarnings warnings = new CssWarnings()) {
            for (Locale language : Words.LANGUAGES) {
                for (Theme theme : List.of(Theme.LIGHT, Theme.DARK)) {
                    pictures(
                            language,
                            theme,
                            "-" + theme.name().toLowerCase(Locale.ROOT) + "-" + language.getLanguage());
                }
            }
            assertThat(warnings.heard()).isEmpty();
        }
    }

    private void pictures(Locale language, Theme theme, String name) {
        Scene scene = robot.onUi(() -> {
            stage.setScene(made(language, theme).scene(1000, 900));
            stage.show();
            return stage.getScene();
        });
        robot.waitUntil("read", () -> partners.keepingProperty().get() != null);
        robot.picture(scene, "first-start" + name);
        assertThat(robot.onUi(() -> Spoken.silent(scene.getRoot()))).isEmpty();
        fire(scene, "connect-partner");
        robot.picture(scene, "connect-form" + name);
        assertThat(robot.onUi(() -> Spoken.silent(scene.getRoot()))).isEmpty();
        fire(scene, "connect-browser");
        robot.doOnUi(() -> connect.form().cloudProperty().set(Cloud.GERMANY));
        robot.picture(scene, "connect-faults" + name);
        robot.doOnUi(() -> connect.form().cloudProperty().set(Cloud.GLOBAL));
        fill();
        fire(scene, "connect-code");
        robot.waitUntil("a code", () -> connect.stateProperty().get() instanceof SignInState.CodeShown);
        robot.picture(scene, "connect-code" + name);
        assertThat(robot.onUi(() -> Spoken.silent(scene.getRoot()))).isEmpty();
        fire(scene, "connect-cancel");
        fire(scene, "connect-browser");
        robot.waitUntil(
                "a page",
                () -> connect.stateProperty().get() instanceof SignInState.InBrowser(var page) && page.isPresent());
        robot.picture(scene, "connect-browser" + name);
        assertThat(robot.onUi(() -> Spoken.silent(scene.getRoot()))).isEmpty();
        accounts.fail(new Problem.SignInRefused(
                Refusal.BLOCKED_BY_POLICY, "AADSTS53003", "7c1e0b52-31aa-4f0e-9a41-0d2f5f6b9a41"));
        robot.waitUntil("a failure", () -> connect.stateProperty().get() instanceof SignInState.Failed);
        robot.picture(scene, "connect-failed" + name);
        robot.doOnUi(() -> {
            connect.begin();
            shown.getLast().leave();
        });
    }

    private void show(Locale language) {
        robot.doOnUi(() -> made(language, Theme.LIGHT).show(stage));
        robot.waitUntil("the first button has the focus", () -> focused("open-demo"));
    }

    private FirstStart made(Locale language, Theme theme) {
        FirstStart page = new FirstStart(partners, Words.in(language), theme);
        shown.add(page);
        return page;
    }

    private void fill() {
        robot.doOnUi(() -> {
            connect.form().tenantProperty().set("adatum.onmicrosoft.example");
            connect.form().clientProperty().set(CLIENT);
        });
    }

    private void fire(Scene scene, String id) {
        robot.doOnUi(() -> ((Button) scene.lookup("#" + id)).fire());
    }

    private boolean focused(String id) {
        Node owner = stage.getScene().getFocusOwner();
        return owner != null && id.equals(owner.getId());
    }

    private String text(String id) {
        TextInputControl entry = (TextInputControl) robot.node(id);
        return robot.onUi(entry::getText);
    }

    private String label(String id) {
        Labeled label = (Labeled) robot.node(id);
        return robot.onUi(label::getText);
    }
}
