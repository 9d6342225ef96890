package dev.partnerlens.presentation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.partnerlens.chart.InventedPractice;
import dev.partnerlens.core.Filter;
import dev.partnerlens.core.Tab;
import dev.partnerlens.core.dataset.AzureUsage;
import dev.partnerlens.explore.FacetValue;
import dev.partnerlens.text.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Filters that change faster than answers come: what was asked for earlier never shows after what was asked for later. */
class StormTest {
    private static final int CHANGES = 300;

    private final UiQueue ui = new UiQueue();
    private final Jobs jobs = new Jobs(ui);
    private final ExplorerViewModel usage =
            new ExplorerViewModel(Tab.USAGE, InventedPractice.TODAY, Words.in(Locale.ENGLISH), jobs);

    @AfterEach
    void close() {
        jobs.close();
    }

    @Test
    void anOlderAnswerNeverArrivesAfterANewerOne() {
        List<Integer> pages = new ArrayList<>();
        List<Integer> facets = new ArrayList<>();
        usage.pageProperty().subscribe(page -> {
            if (page != null && !page.scope().filters().isEmpty()) {
                pages.add(number(page.scope().filters()));
            }
        });
        usage.loaded(InventedPractice.practice(7));
        usage.show(true);
        Random random = new Random(3);
        for (int change = 0; change < CHANGES; change++) {
            int number = change;
            usage.only(AzureUsage.METER_CATEGORY, List.of("Storage", "none " + number));
            usage.facet(AzureUsage.CUSTOMER_NAME, (List<FacetValue> _) -> facets.add(number));
            // Some changes come while answers wait to be shown, some while they are worked out, some after.
            switch (random.nextInt(3)) {
                case 0 -> Thread.onSpinWait();
                case 1 -> ui.runUntil(() -> ui.size() == 0);
                default -> {
                    int shown = pages.size();
                    if (random.nextInt(6) == 0) {
                        ui.runUntil(() -> pages.size() > shown);
                    }
                }
            }
        }
        ui.runUntil(() -> ui.size() == 0 && !jobs.busy("page.usage") && !jobs.busy("facet.usage"));

        assertThat(pages).isSorted().doesNotHaveDuplicates().endsWith(CHANGES - 1);
        assertThat(facets).isSorted().doesNotHaveDuplicates().endsWith(CHANGES - 1);
        assertThat(usage.problemProperty().get()).isNull();
    }

    private static int number(List<Filter> filters) {
        List<String> values = ((Filter.AnyOf) filters.getFirst()).values();
        return Integer.parseInt(values.getLast().substring("none ".length()));
    }
}
