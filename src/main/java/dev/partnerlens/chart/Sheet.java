package dev.partnerlens.chart;

import dev.partnerlens.explore.Practice;
import dev.partnerlens.explore.Scope;
import dev.partnerlens.text.Formats;
import dev.partnerlens.text.Words;
import java.util.List;

/** What one chart is made from: the question, the sets that answer it and the words to say it in. */
record Sheet(ChartSpec spec, Practice practice, Scope scope, Choices choices, Words words) {
    /** A text of this chart, from the key {@code chart.<tab>.<id>.<part>}. */
    String text(String part, Object... arguments) {
        return words.get("chart." + spec.tab().id() + "." + spec.id() + "." + part, arguments);
    }

    /** A text that charts share, from the key {@code chart.<part>}. */
    String shared(String part, Object... arguments) {
        return words.get("chart." + part, arguments);
    }

    String title() {
        return text("title");
    }

    Formats formats() {
        return words.formats();
    }

    /** The model of a chart that cannot be drawn. */
    ChartModel undrawn(String subtitle, ChartState state, List<ChartModel.Selector> selectors, List<String> notes) {
        return new ChartModel(
                spec.id(),
                title(),
                subtitle,
                state,
                java.util.Optional.empty(),
                selectors,
                notes,
                shared("spoken.state", title(), state.heading(), state.text()),
                new TableTwin(List.of(), List.of()));
    }

    /** The model of a chart that is drawn. */
    ChartModel drawn(
            String subtitle,
            Plot plot,
            List<ChartModel.Selector> selectors,
            List<String> notes,
            String summary,
            TableTwin twin) {
        return new ChartModel(
                spec.id(),
                title(),
                subtitle,
                ChartState.drawn(),
                java.util.Optional.of(plot),
                selectors,
                notes,
                summary,
                twin);
    }
}
