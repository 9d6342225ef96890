package dev.partnerlens.desktop.part;

import java.util.ArrayList;
import java.util.List;
import javafx.util.Subscription;

/** What ties views to ViewModels that live longer than they do; cut when the views are built anew. */
public final class Bonds {
    private final List<Subscription> held = new ArrayList<>();

    public void hold(Subscription subscription) {
        held.add(subscription);
    }

    public void cut() {
        held.forEach(Subscription::unsubscribe);
        held.clear();
    }
}
