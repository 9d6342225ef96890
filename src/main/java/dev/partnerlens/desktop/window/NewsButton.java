package dev.partnerlens.desktop.window;

import dev.partnerlens.desktop.look.Boxes;
import dev.partnerlens.desktop.look.Buttons;
import dev.partnerlens.desktop.look.Icon;
import dev.partnerlens.desktop.part.Bonds;
import dev.partnerlens.desktop.part.Kit;
import dev.partnerlens.desktop.part.NewsList;
import dev.partnerlens.presentation.NewsViewModel;
import dev.partnerlens.presentation.WindowViewModel;
import javafx.css.PseudoClass;
import javafx.scene.control.Button;

/** How much changed since the user last looked; a click tells what. */
final class NewsButton {
    private static final PseudoClass FRESH = PseudoClass.getPseudoClass("fresh");

    private final WindowViewModel window;
    private final Kit kit;
    private final Button root;

    NewsButton(WindowViewModel window, Kit kit, Bonds bonds) {
        this.window = window;
        this.kit = kit;
        root = Buttons.plain("news", Icon.NEWS, "", this::open);
        root.getStyleClass().add("pl-news-button");
        bonds.hold(window.news().comparedProperty().subscribe(this::show));
        show();
    }

    Button root() {
        return root;
    }

    private void show() {
        NewsViewModel.Compared compared = window.news().comparedProperty().get();
        Boxes.shown(root, compared != null);
        if (compared != null) {
            long count = compared.news().count();
            root.setText(kit.words().get("window.news.count", count));
            root.setAccessibleText(kit.words().get("window.news.spoken", count));
            root.pseudoClassStateChanged(FRESH, count > 0);
        }
    }

    private void open() {
        NewsViewModel.Compared compared = window.news().comparedProperty().get();
        if (compared != null) {
            new NewsList(compared, kit, window::follow, window.news()::seen).open(root);
        }
    }
}
