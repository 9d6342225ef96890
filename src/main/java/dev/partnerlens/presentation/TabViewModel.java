package dev.partnerlens.presentation;

import dev.partnerlens.core.Tab;

/** A tab: its name and the explorer it holds. What is special to a tab is declared in KPIs, charts and facets. */
public final class TabViewModel {
    private final Tab tab;
    private final ExplorerViewModel explorer;

    TabViewModel(Tab tab, ExplorerViewModel explorer) {
        this.tab = tab;
        this.explorer = explorer;
    }

    public Tab tab() {
        return tab;
    }

    public ExplorerViewModel explorer() {
        return explorer;
    }
}
