package dev.partnerlens.desktop.connect;

import dev.partnerlens.core.Partner;
import dev.partnerlens.desktop.look.Boxes;
import dev.partnerlens.desktop.part.Bonds;
import dev.partnerlens.presentation.ForgetViewModel;
import dev.partnerlens.text.Words;
import javafx.scene.layout.Region;

/** Asks whether a partner is to be forgotten, and says what that means. */
public final class ForgetPartnerPage {
    private final ForgetPane pane;
    private final SubPage page;

    /**
     * @param back leaves the page
     * @param bonds cut when the page is left
     */
    public ForgetPartnerPage(ForgetViewModel forget, Partner partner, Words words, Runnable back, Bonds bonds) {
        forget.begin();
        String name = partner.invented() ? words.get("window.partner.demo") : partner.name();
        pane = new ForgetPane(
                forget, Consequences.of("partner", words), words, () -> forget.partner(partner), back, bonds);
        pane.about(name);
        page = new SubPage(
                "forget",
                words.get("window.forget.partner.title", name),
                words,
                Boxes.column("pl-panel", pane.root()),
                back);
    }

    public Region root() {
        return page.root();
    }

    /** The page must be in a scene. */
    public void focus() {
        page.ready();
        pane.focus();
    }
}
