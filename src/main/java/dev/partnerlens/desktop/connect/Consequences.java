package dev.partnerlens.desktop.connect;

import dev.partnerlens.desktop.look.Boxes;
import dev.partnerlens.desktop.look.Icon;
import dev.partnerlens.desktop.look.Labels;
import dev.partnerlens.text.Words;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.layout.VBox;

/** What forgetting removes and what it leaves, in so many words. */
final class Consequences {
    private Consequences() {}

    /** @param about {@code partner} or {@code customer}: whose words are taken */
    static VBox of(String about, Words words) {
        List<Node> lines = new ArrayList<>();
        lines.add(Labels.strong(words.get("window.forget.goes")));
        for (String what : words.get("window.forget." + about + ".goes").split("\n", -1)) {
            lines.add(line(Icon.CLOSE, what));
        }
        lines.add(Labels.strong(words.get("window.forget.stays")));
        for (String what : words.get("window.forget." + about + ".stays").split("\n", -1)) {
            lines.add(line(Icon.DONE, what));
        }
        return Boxes.column("pl-consequences", lines.toArray(Node[]::new));
    }

    private static Node line(Icon icon, String text) {
        return Boxes.row("pl-consequence", icon.node(), Labels.wrapped(Labels.of(text)));
    }
}
