package dev.partnerlens.desktop.health;

import dev.partnerlens.core.health.Concern;
import dev.partnerlens.core.health.State;
import dev.partnerlens.desktop.look.Icon;
import javafx.scene.Node;

/** States and concerns by a form of their own, so that colour never works alone. */
final class StateIcons {
    private StateIcons() {}

    static Node of(State state) {
        Icon icon = switch (state) {
            case FINE -> Icon.DONE;
            case NOTED -> Icon.DEFINITION;
            case DOUBTFUL -> Icon.WARNING;
            case FAILED -> Icon.FAILED;
            case NOT_FETCHED -> Icon.FETCH;
            case NOT_PERMITTED -> Icon.LOCK;
            case NOT_OFFERED -> Icon.NOT_DELIVERED;
        };
        return styled(icon, "pl-health-" + state.id());
    }

    static Node of(Concern concern) {
        if (concern == Concern.LAST_FAILED) {
            return of(State.FAILED);
        }
        return of(concern.grave() ? State.DOUBTFUL : State.NOTED);
    }

    private static Node styled(Icon icon, String styleClass) {
        Node node = icon.node();
        node.getStyleClass().add(styleClass);
        return node;
    }
}
