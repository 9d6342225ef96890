package dev.partnerlens.chart;

import java.util.List;
import java.util.Optional;

/**
 * A chart ready to be drawn at any size, in the reader's language.
 *
 * @param id the chart's name on the command line, unique in its tab
 * @param subtitle measure, unit, grain, and what is partial
 * @param plot empty unless {@link ChartState#isDrawn}
 * @param selectors what the user can choose in the chart's head
 * @param notes sentences that belong to the chart: ignored filters, what is not known
 * @param summary the chart in one spoken sentence: unit, period, lowest, highest, last, partial
 */
public record ChartModel(
        String id,
        String title,
        String subtitle,
        ChartState state,
        Optional<Plot> plot,
        List<Selector> selectors,
        List<String> notes,
        String summary,
        TableTwin twin) {
    public ChartModel {
        selectors = List.copyOf(selectors);
        notes = List.copyOf(notes);
    }

    /** A choice of one among several, such as the unit. */
    public record Selector(String id, String label, List<Option> options, String chosen) {
        public Selector {
            options = List.copyOf(options);
        }

        /** {@code value} is what {@link Choices} carry, {@code label} what is shown. */
        public record Option(String value, String label) {}
    }
}
