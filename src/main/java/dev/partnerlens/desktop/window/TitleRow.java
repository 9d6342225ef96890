package dev.partnerlens.desktop.window;

import dev.partnerlens.core.Freshness;
import dev.partnerlens.desktop.look.Boxes;
import dev.partnerlens.desktop.look.Buttons;
import dev.partnerlens.desktop.look.Icon;
import dev.partnerlens.desktop.look.Labels;
import dev.partnerlens.desktop.look.Look;
import dev.partnerlens.desktop.look.Scheme;
import dev.partnerlens.desktop.part.Bonds;
import dev.partnerlens.desktop.part.FreshnessView;
import dev.partnerlens.desktop.part.Kit;
import dev.partnerlens.desktop.part.PartnerLabel;
import dev.partnerlens.presentation.PartnersViewModel;
import dev.partnerlens.presentation.Theme;
import dev.partnerlens.presentation.WindowViewModel;
import dev.partnerlens.text.Words;
import java.util.Locale;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.RadioMenuItem;
import javafx.scene.control.ToggleGroup;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;

/** The first row: what program, whose data, how fresh, and what can be done at any time. */
final class TitleRow {
    private final WindowViewModel window;
    private final Kit kit;
    private final HBox root;

    /**
     * @param more leads to all that can be done about partners
     * @param health leads to what is known of all sets
     * @param forget leads to forgetting a customer
     */
    TitleRow(
            WindowViewModel window,
            Optional<PartnersViewModel> partners,
            Runnable more,
            Runnable health,
            Runnable forget,
            Kit kit,
            Bonds bonds) {
        this.window = window;
        this.kit = kit;
        StackPane logo = new StackPane(Icon.LOGO.node());
        logo.getStyleClass().add("pl-logo");
        FreshnessView freshness = new FreshnessView(
                kit,
                () -> window.tab(window.selectedProperty().get())
                        .explorer()
                        .content()
                        .sets(),
                set -> {
                    var practice = window.practiceProperty().get();
                    return practice == null ? Freshness.notFetched() : practice.freshness(set);
                },
                health);
        Boxes.shown(freshness.root(), false);
        bonds.hold(window.freshnessProperty().subscribe(text -> {
            Boxes.shown(freshness.root(), text != null);
            if (text != null) {
                freshness.show(text);
            }
        }));
        Label name = Labels.of(kit.words().get("window.name"), "pl-name");
        // Where it is narrow, what is said of the data is shortened first.
        name.setMinWidth(Region.USE_PREF_SIZE);
        root = Boxes.row(
                "pl-title-row",
                logo,
                name,
                partners.<Node>map(each -> new PartnerMenu(window.partner(), each, more, forget, kit, bonds).root())
                        .orElseGet(() -> new PartnerLabel(window.partner(), kit).root()),
                Boxes.spring(),
                freshness.root(),
                new NewsButton(window, kit, bonds).root(),
                sync(bonds),
                language(),
                theme(bonds));
    }

    HBox root() {
        return root;
    }

    private Button sync(Bonds bonds) {
        Button sync = Buttons.plain("sync", Icon.SYNC, kit.words().get("window.sync"), window.sync()::start);
        sync.getStyleClass().add("accent");
        Boxes.shown(sync, window.sync().possible());
        bonds.hold(window.sync().runningProperty().subscribe(running -> {
            sync.setDisable(running);
            sync.setText(kit.words().get(running ? "window.sync.running" : "window.sync"));
        }));
        return sync;
    }

    private MenuButton language() {
        String spoken = kit.words().get("window.language");
        MenuButton menu = new MenuButton("", Icon.LANGUAGE.node());
        menu.setId("language");
        menu.setAccessibleText(spoken);
        menu.setTooltip(new Tooltip(spoken));
        menu.getStyleClass().add("pl-menu-icon");
        ToggleGroup group = new ToggleGroup();
        for (Locale locale : Words.LANGUAGES) {
            RadioMenuItem item = new RadioMenuItem(locale.getDisplayLanguage(locale));
            item.setId("language-" + locale.toLanguageTag());
            item.setToggleGroup(group);
            item.setSelected(locale.getLanguage().equals(kit.words().locale().getLanguage()));
            item.setOnAction(_ -> window.speak(locale));
            menu.getItems().add(item);
        }
        return menu;
    }

    private MenuButton theme(Bonds bonds) {
        Look look = kit.look();
        String spoken = kit.words().get("window.theme");
        MenuButton menu = new MenuButton();
        menu.setId("theme");
        menu.setAccessibleText(spoken);
        menu.setTooltip(new Tooltip(spoken));
        menu.getStyleClass().add("pl-menu-icon");
        bonds.hold(look.schemeProperty()
                .subscribe(scheme -> menu.setGraphic((scheme == Scheme.DARK ? Icon.DARK : Icon.LIGHT).node())));
        ToggleGroup group = new ToggleGroup();
        for (Theme theme : Theme.values()) {
            String id = theme.name().toLowerCase(Locale.ROOT);
            RadioMenuItem item = new RadioMenuItem(kit.words().get("window.theme." + id));
            item.setId("theme-" + id);
            item.setToggleGroup(group);
            item.setOnAction(_ -> window.themeProperty().set(theme));
            menu.getItems().add(item);
            bonds.hold(window.themeProperty().subscribe(now -> item.setSelected(now == theme)));
        }
        return menu;
    }
}
