package dev.partnerlens.desktop.part;

import dev.partnerlens.desktop.look.Boxes;
import dev.partnerlens.desktop.look.Buttons;
import dev.partnerlens.desktop.look.Icon;
import dev.partnerlens.desktop.look.Labels;
import dev.partnerlens.presentation.Notice;
import java.util.Locale;
import java.util.function.Consumer;
import javafx.scene.AccessibleRole;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** A notice: a coloured bar at its left, what happened, what it means, and a way to close it. */
public final class NoticeView {
    private final HBox root;

    public NoticeView(Notice notice, Kit kit, Consumer<Notice.Offer> take, Runnable dismiss) {
        Region bar = new Region();
        bar.getStyleClass().add("pl-notice-bar");
        var icon = icon(notice.kind()).node();
        VBox text = Boxes.column("pl-notice-text", Labels.wrapped(Labels.strong(notice.title())));
        if (!notice.text().isEmpty()) {
            text.getChildren().add(Labels.wrapped(Labels.of(notice.text(), "pl-small")));
        }
        HBox.setHgrow(text, Priority.ALWAYS);
        root = Boxes.row("pl-notice", bar, icon, text);
        notice.offer().ifPresent(offer -> {
            switch (offer) {
                case Notice.Offer.OpenFile _ ->
                    root.getChildren()
                            .add(Buttons.link(
                                    "notice-open", kit.words().get("window.notice.open"), () -> take.accept(offer)));
                case Notice.Offer.SignInAgain _ ->
                    text.getChildren()
                            .add(Buttons.primary(
                                    "notice-sign-in",
                                    kit.words().get("window.partners.again"),
                                    () -> take.accept(offer)));
            }
        });
        root.getChildren()
                .add(Buttons.icon("notice-close", Icon.CLOSE, kit.words().get("window.notice.close"), dismiss));
        root.getStyleClass().add("pl-notice-" + notice.kind().name().toLowerCase(Locale.ROOT));
        root.setAccessibleRole(AccessibleRole.TEXT);
        root.setAccessibleText(notice.title() + " " + notice.text());
        root.setMaxHeight(Region.USE_PREF_SIZE);
    }

    public HBox root() {
        return root;
    }

    private static Icon icon(Notice.Kind kind) {
        return switch (kind) {
            case SUCCESS -> Icon.DONE;
            case WARNING -> Icon.WARNING;
            case ERROR -> Icon.FAILED;
        };
    }
}
