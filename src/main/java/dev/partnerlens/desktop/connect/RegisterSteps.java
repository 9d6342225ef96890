package dev.partnerlens.desktop.connect;

import dev.partnerlens.desktop.look.Boxes;
import dev.partnerlens.desktop.look.Buttons;
import dev.partnerlens.desktop.look.Labels;
import dev.partnerlens.text.RegisterStep;
import dev.partnerlens.text.Words;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/** What an administrator does once, before anybody can sign in; can be copied to be sent to them. */
final class RegisterSteps {
    private final VBox root;

    RegisterSteps(Words words) {
        List<RegisterStep> steps = RegisterStep.all(words);
        root = Boxes.column(
                "pl-panel",
                Labels.heading(words.get("window.connect.steps")),
                Labels.wrapped(Labels.muted(RegisterStep.about(words))));
        IntStream.range(0, steps.size()).forEach(i -> root.getChildren().add(row(i + 1, steps.get(i))));
        root.getChildren()
                .add(Buttons.link(
                        "connect-steps-copy",
                        words.get("window.connect.steps.copy"),
                        () -> Clip.copy(text(words, steps))));
        root.setId("connect-steps");
    }

    VBox root() {
        return root;
    }

    private static HBox row(int number, RegisterStep step) {
        Label badge = Labels.of(Integer.toString(number), "pl-step-number");
        VBox text = Boxes.column(
                "pl-step-text",
                Labels.wrapped(Labels.strong(step.title())),
                Labels.wrapped(Labels.of(step.text(), "pl-small")));
        HBox.setHgrow(text, Priority.ALWAYS);
        HBox row = Boxes.row("pl-step", badge, text);
        row.setAlignment(Pos.TOP_LEFT);
        return row;
    }

    private static String text(Words words, List<RegisterStep> steps) {
        return IntStream.range(0, steps.size())
                .mapToObj(i -> (i + 1) + ". " + steps.get(i).title() + "\n   "
                        + steps.get(i).text())
                .collect(Collectors.joining("\n", RegisterStep.about(words) + "\n", "\n"));
    }
}
