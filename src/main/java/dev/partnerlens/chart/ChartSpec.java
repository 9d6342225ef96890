package dev.partnerlens.chart;

import dev.partnerlens.core.Tab;
import dev.partnerlens.explore.Practice;
import dev.partnerlens.explore.Scope;
import dev.partnerlens.text.Words;

/**
 * A chart, declared once: screen, PNG, workbook and command line read this.
 *
 * @param id such as {@code daily-usage}
 * @param columns how many of the twelve parts of a row the card takes on a wide window
 */
public record ChartSpec(String id, Tab tab, int columns, Factory factory) {
    /** Builds the model from the loaded sets; called off the UI thread. */
    @FunctionalInterface
    public interface Factory {
        ChartModel build(ChartSpec spec, Practice practice, Scope scope, Choices choices, Words words);
    }

    public ChartModel build(Practice practice, Scope scope, Choices choices, Words words) {
        return factory.build(this, practice, scope, choices, words);
    }
}
