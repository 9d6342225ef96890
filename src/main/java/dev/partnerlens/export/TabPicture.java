package dev.partnerlens.export;

import dev.partnerlens.chart.ChartModel;
import dev.partnerlens.chart.ChartSpec;
import dev.partnerlens.chart.TileText;
import dev.partnerlens.chart.layout.Layouts;
import dev.partnerlens.chart.layout.Poster;
import dev.partnerlens.chart.picture.Picture;
import dev.partnerlens.chart.picture.TextMeasure;
import dev.partnerlens.explore.Kpi;
import dev.partnerlens.explore.KpiResult;
import dev.partnerlens.explore.Kpis;
import dev.partnerlens.explore.Scope;
import dev.partnerlens.text.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** A chart or a whole tab as a picture 1200 px wide, with how fresh it is and whether it is invented. */
final class TabPicture {
    private static final double CARD_HEIGHT = 600;

    private final Subject subject;
    private final Words words;
    private final TextMeasure measure;

    TabPicture(Subject subject, TextMeasure measure) {
        this.subject = subject;
        this.words = subject.words();
        this.measure = measure;
    }

    Picture chart(ChartModel model) {
        return Layouts.card(told(model), Poster.WIDTH, CARD_HEIGHT, measure);
    }

    /** The tiles and the charts of the tab, as on screen. */
    Picture tab(List<ChartSpec> charts, Function<ChartSpec, ChartModel> build) {
        View view = new View(subject);
        return Poster.of(
                new Poster.Head(words.tab(subject.tab()), view.line(), view.mark(), view.freshness()),
                Kpis.of(subject.tab()).stream()
                        .filter(Kpi::tile)
                        .map(this::tile)
                        .toList(),
                charts.stream()
                        .map(chart -> new Poster.Placed(build.apply(chart), chart.columns()))
                        .toList(),
                measure);
    }

    private TileText tile(Kpi kpi) {
        Scope scope = subject.scope();
        KpiResult result = kpi.evaluate(subject.practice(), scope);
        return TileText.of(result, scope, result.unfiltered(subject.practice(), scope), words);
    }

    /** The chart with notes on what else must be known of it once it leaves the window. */
    private ChartModel told(ChartModel model) {
        View view = new View(subject);
        List<String> notes = new ArrayList<>(model.notes());
        notes.add(view.line());
        notes.add(view.freshness());
        if (!view.mark().isEmpty()) {
            notes.addFirst(view.mark());
        }
        return new ChartModel(
                model.id(),
                model.title(),
                model.subtitle(),
                model.state(),
                model.plot(),
                model.selectors(),
                notes,
                model.summary(),
                model.twin());
    }
}
