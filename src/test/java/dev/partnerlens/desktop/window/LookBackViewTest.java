package dev.partnerlens.desktop.window;

import static org.assertj.core.api.Assertions.assertThat;

import dev.partnerlens.chart.InventedPast;
import dev.partnerlens.chart.InventedPractice;
import dev.partnerlens.core.Look;
import dev.partnerlens.core.Partner;
import dev.partnerlens.core.Tab;
import dev.partnerlens.desktop.CssWarnings;
import dev.partnerlens.desktop.Spoken;
import dev.partnerlens.desktop.UiRobot;
import dev.partnerlens.desktop.paint.FxChartImages;
import dev.partnerlens.explore.InMemoryPast;
import dev.partnerlens.export.Exporter;
import dev.partnerlens.presentation.InMemoryPreferences;
import dev.partnerlens.presentation.Memory;
import dev.partnerlens.presentation.OnDemand;
import dev.partnerlens.presentation.Partnership;
import dev.partnerlens.presentation.Theme;
import dev.partnerlens.presentation.Upkeep;
import dev.partnerlens.presentation.WindowViewModel;
import dev.partnerlens.text.Words;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javafx.scene.Scene;
import javafx.scene.control.DatePicker;
import javafx.scene.control.Labeled;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class LookBackViewTest {
    private final UiRobot robot = new UiRobot();
    private final InMemoryPast past = InventedPast.past();
    private final List<Look> looks = new ArrayList<>();
    private WindowViewModel window;
    private MainWindow view;

    @BeforeEach
    void open() {
        FxChartImages images = new FxChartImages(robot.uiThread());
        window = robot.onUi(() -> new WindowViewModel(
                new Partnership(
                        Partner.LOCAL,
                        past.source(),
                        new Memory(past, new Kept()),
                        OnDemand.nothing(InventedPractice.TODAY),
                        false,
                        Upkeep.NONE,
                        Optional.empty()),
                new Exporter(images, "test"),
                new InMemoryPreferences(),
                Words.in(Locale.ENGLISH),
                InventedPractice.TODAY,
                Clock.fixed(Instant.EPOCH, ZoneOffset.UTC),
                robot.uiThread()));
        view = robot.onUi(() -> new MainWindow(window, Optional.empty(), images.measure(), _ -> {}));
    }

    @AfterEach
    void close() {
        robot.close();
        robot.doOnUi(window::close);
    }

    @Test
    void aPastDayIsChosenInTheCalendarAndOneClickLeadsBack() {
        Stage stage = opened();
        assertThat(robot.isShown("as-of-banner")).isFalse();
        robot.click("as-of-overview");
        DatePicker picker = (DatePicker) robot.node("as-of-day-overview");
        robot.doOnUi(() -> picker.setValue(InventedPast.SECOND));
        robot.picture(picker.getScene(), "as-of-calendar");
        robot.click("as-of-show-overview");
        robot.waitUntil(
                "the past day",
                () -> InventedPast.SECOND.equals(window.lookBack().dayProperty().get()));
        assertThat(robot.isShown("as-of-banner")).isTrue();
        Labeled button = (Labeled) robot.node("as-of-overview");
        assertThat(robot.onUi(button::getText)).isEqualTo("As of 20 May 2026");
        robot.click("as-of-back");
        robot.waitUntil("now", () -> window.lookBack().dayProperty().get() == null);
        assertThat(robot.isShown("as-of-banner")).isFalse();
        assertThat(stage.getScene()).isNotNull();
    }

    @Test
    void whatChangedIsListedLeadsToItsRowsAndIsMarkedAsSeen() {
        opened();
        Labeled button = (Labeled) robot.node("news");
        long count = window.news().comparedProperty().get().news().count();
        assertThat(robot.onUi(button::getText)).isEqualTo(count + " changes");
        robot.click("news");
        robot.click("news-0");
        robot.waitUntil("its tab", () -> window.selectedProperty().get() == Tab.SUBSCRIPTIONS);
        assertThat(window.tab(Tab.SUBSCRIPTIONS).explorer().chips()).hasSize(1);
        robot.click("news");
        robot.click("news-seen");
        robot.waitUntil("nothing new", () -> button.getText().equals("No news"));
        assertThat(looks).extracting(Look::moment).containsExactly(3L);
    }

    @Test
    void bothAreDrawnInBothThemesAndLanguages() {
        try (CssWarnings warnings = new CssWarnings()) {
            Scene scene = robot.onUi(() -> view.scene(1440, 900));
            robot.doOnUi(window::start);
            loaded();
            robot.doOnUi(() -> window.lookBack().to(InventedPast.SECOND.plusDays(3)));
            robot.waitUntil(
                    "the past day", () -> window.lookBack().dayProperty().get() != null);
            for (Locale language : Words.LANGUAGES) {
                robot.doOnUi(() -> window.speak(language));
                for (Theme theme : List.of(Theme.LIGHT, Theme.DARK)) {
                    robot.doOnUi(() -> window.themeProperty().set(theme));
                    String name = language + "-" + theme.name().toLowerCase(Locale.ROOT);
                    robot.doOnUi(() -> window.show(Tab.SUBSCRIPTIONS));
                    robot.waitUntil(
                            "the page",
                            () -> !window.tab(Tab.SUBSCRIPTIONS)
                                            .explorer()
                                            .workingProperty()
                                            .get()
                                    && window.tab(Tab.SUBSCRIPTIONS)
                                                    .explorer()
                                                    .pageProperty()
                                                    .get()
                                            != null);
                    robot.picture(scene, "as-of-" + name);
                }
            }
            assertThat(robot.onUi(() -> Spoken.silent(scene.getRoot()))).isEmpty();
            assertThat(warnings.heard()).isEmpty();
        }
    }

    @Test
    void theListIsDrawnInBothThemesAndLanguages() {
        try (CssWarnings warnings = new CssWarnings()) {
            opened();
            for (Locale language : Words.LANGUAGES) {
                robot.doOnUi(() -> window.speak(language));
                for (Theme theme : List.of(Theme.LIGHT, Theme.DARK)) {
                    robot.doOnUi(() -> window.themeProperty().set(theme));
                    robot.click("news");
                    Scene list = robot.node("news-list").getScene();
                    robot.picture(list, "news-" + language + "-" + theme.name().toLowerCase(Locale.ROOT));
                    assertThat(robot.onUi(() -> Spoken.silent(list.getRoot()))).isEmpty();
                    robot.doOnUi(() -> list.getWindow().hide());
                }
            }
            assertThat(warnings.heard()).isEmpty();
        }
    }

    private Stage opened() {
        Stage stage = robot.stage();
        robot.doOnUi(() -> {
            view.show(stage);
            window.start();
        });
        loaded();
        return stage;
    }

    private void loaded() {
        robot.waitUntil(
                "rows", () -> window.tab(Tab.OVERVIEW).explorer().pageProperty().get() != null);
        robot.waitUntil("news", () -> window.news().comparedProperty().get() != null);
    }

    /** Keeps looks in memory. */
    private final class Kept implements Memory.Seen {
        @Override
        public synchronized Optional<Look> last() {
            return looks.isEmpty() ? Optional.empty() : Optional.of(looks.getLast());
        }

        @Override
        public synchronized void note(long moment) {
            looks.add(new Look(moment, Instant.EPOCH));
        }
    }
}
