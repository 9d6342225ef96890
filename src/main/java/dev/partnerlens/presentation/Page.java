package dev.partnerlens.presentation;

import dev.partnerlens.chart.ChartModel;
import dev.partnerlens.chart.ChartSpec;
import dev.partnerlens.chart.Charts;
import dev.partnerlens.chart.Choices;
import dev.partnerlens.chart.TileText;
import dev.partnerlens.core.Tab;
import dev.partnerlens.explore.Kpi;
import dev.partnerlens.explore.KpiResult;
import dev.partnerlens.explore.Kpis;
import dev.partnerlens.explore.Practice;
import dev.partnerlens.explore.RowView;
import dev.partnerlens.explore.Scope;
import dev.partnerlens.explore.TabContent;
import dev.partnerlens.text.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Everything a tab shows, worked out from one state of the cache for one scope, so that tiles, charts and rows always
 * agree.
 *
 * @param rows the rows behind, filtered and sorted
 * @param allRows how many rows the same days hold without filters
 */
public record Page(
        Tab tab, Scope scope, List<Tile> tiles, List<Card> charts, RowView rows, long allRows, Optional<Sort> sort) {
    public Page {
        tiles = List.copyOf(tiles);
        charts = List.copyOf(charts);
    }

    /** A KPI and its words. */
    public record Tile(KpiResult result, TileText text) {}

    /** A chart and its place in the grid. */
    public record Card(ChartSpec spec, ChartModel model) {}

    /** Works a page out; takes as long as it takes, so never on the UI thread. Ends early when interrupted. */
    static Page build(
            Tab tab, Practice practice, Scope scope, Map<String, Choices> choices, Optional<Sort> sort, Words words)
            throws InterruptedException {
        List<Tile> tiles = new ArrayList<>();
        for (Kpi kpi : Kpis.of(tab)) {
            if (kpi.tile()) {
                KpiResult result = kpi.evaluate(practice, scope);
                tiles.add(new Tile(result, TileText.of(result, scope, result.unfiltered(practice, scope), words)));
                stopIfAsked();
            }
        }
        List<Card> charts = new ArrayList<>();
        for (ChartSpec spec : Charts.of(tab)) {
            charts.add(
                    new Card(spec, spec.build(practice, scope, choices.getOrDefault(spec.id(), Choices.NONE), words)));
            stopIfAsked();
        }
        TabContent content = TabContent.of(tab);
        var days = content.rowsWithin(scope.period());
        RowView rows = practice.rows(content.rows(), days, scope.filters());
        long all = practice.rowCount(content.rows(), days, List.of());
        RowView shown = sort.map(by -> rows.sorted(by.field(), by.descending())).orElse(rows);
        return new Page(tab, scope, tiles, charts, shown, all, sort);
    }

    private static void stopIfAsked() throws InterruptedException {
        if (Thread.interrupted()) {
            throw new InterruptedException();
        }
    }
}
