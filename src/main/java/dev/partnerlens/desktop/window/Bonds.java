package dev.partnerlens.desktop.window;

import java.util.ArrayList;
import java.util.List;
import javafx.util.Subscription;

/** What ties views to ViewModels that live longer than they do; cut when the views are built anew. */
final class Bonds {
    private final List<Subscription> held = new ArrayList<>();

    void hold(Subscription subscription) {
        held.add(subscription);
    }

    void cut() {
        held.forEach(Subscription::unsubscribe);
        held.clear();
    }
}
