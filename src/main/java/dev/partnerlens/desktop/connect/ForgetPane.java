package dev.partnerlens.desktop.connect;

import dev.partnerlens.desktop.look.Boxes;
import dev.partnerlens.desktop.look.Buttons;
import dev.partnerlens.desktop.look.Labels;
import dev.partnerlens.desktop.part.Bonds;
import dev.partnerlens.presentation.ForgetState;
import dev.partnerlens.presentation.ForgetViewModel;
import dev.partnerlens.text.ProblemWords;
import dev.partnerlens.text.Words;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;

/** The question before something is forgotten: the two answers, and below what came of it. */
final class ForgetPane {
    private final Words words;
    private final Label told = Labels.wrapped(Labels.of(""));
    private final Button forget;
    private final Button keep;
    private final VBox consequences;
    private final VBox root;

    /**
     * @param consequences what forgetting means
     * @param yes forgets
     * @param no leaves everything as it is
     */
    ForgetPane(ForgetViewModel model, VBox consequences, Words words, Runnable yes, Runnable no, Bonds bonds) {
        this.words = words;
        this.consequences = consequences;
        forget = Buttons.plain("forget-yes", words.get("window.forget.yes"), yes);
        forget.getStyleClass().add("pl-danger");
        keep = Buttons.plain("forget-no", words.get("window.forget.no"), no);
        told.setId("forget-told");
        root = Boxes.column("pl-forget", consequences, told, Boxes.row("pl-ways", keep, forget));
        bonds.hold(model.stateProperty().subscribe(this::show));
    }

    VBox root() {
        return root;
    }

    /** The safe answer takes the cursor. */
    void focus() {
        keep.requestFocus();
    }

    /** What the question is about, for its button. */
    void about(String name) {
        forget.setText(words.get("window.forget.yes-name", name));
        forget.setAccessibleText(forget.getText());
    }

    private void show(ForgetState state) {
        boolean over = state instanceof ForgetState.CustomerGone || state instanceof ForgetState.PartnerGone;
        Boxes.shown(forget, !over);
        Boxes.shown(consequences, !over);
        forget.setDisable(state instanceof ForgetState.Working);
        keep.setDisable(state instanceof ForgetState.Working);
        keep.setText(words.get(over ? "window.forget.back" : "window.forget.no"));
        keep.setAccessibleText(keep.getText());
        boolean failed = state instanceof ForgetState.Failed;
        told.getStyleClass().remove("pl-trouble");
        if (failed) {
            told.getStyleClass().add("pl-trouble");
        }
        told.setText(told(state));
        Boxes.shown(told, !told.getText().isEmpty());
    }

    private String told(ForgetState state) {
        return switch (state) {
            case ForgetState.Ready _ -> "";
            case ForgetState.Working _ -> words.get("window.forget.working");
            case ForgetState.CustomerGone(var _, long rows, var views, boolean held) ->
                words.get("window.forget.customer.done", rows)
                        + (held ? "\n" + words.get("window.forget.customer.held") : "")
                        + (views.isEmpty()
                                ? ""
                                : "\n" + words.get("window.forget.customer.views", String.join(", ", views)));
            case ForgetState.PartnerGone(var partner) -> words.get("window.forget.partner.done", partner.name());
            case ForgetState.Failed(var problem) -> new ProblemWords(words).line(problem);
        };
    }
}
