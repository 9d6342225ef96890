package dev.partnerlens.chart;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/** Builds stacked columns from series over the same steps. */
final class ColumnsOverTime {
    private ColumnsOverTime() {}

    /** One layer of the columns; its series may know less than the first one's of the same steps. */
    record Layer(String name, TimeSeries series, List<Mark> marks, Hue hue, boolean below) {}

    static ChartModel model(
            Sheet sheet,
            List<Layer> layers,
            Quantity quantity,
            String subtitle,
            List<ChartModel.Selector> selectors,
            List<String> notes) {
        List<Step> steps = layers.getFirst().series().steps();
        List<StackedColumns.Series> series = layers.stream()
                .map(layer -> new StackedColumns.Series(
                        layer.name(), quantity.brief(layer.series().total()), layer.hue(), layer.below()))
                .toList();
        List<StackedColumns.Column> columns = new ArrayList<>();
        BigDecimal highest = BigDecimal.ZERO;
        BigDecimal lowest = BigDecimal.ZERO;
        for (int i = 0; i < steps.size(); i++) {
            List<StackedColumns.Part> parts = new ArrayList<>();
            BigDecimal above = BigDecimal.ZERO;
            BigDecimal below = BigDecimal.ZERO;
            for (int k = 0; k < layers.size(); k++) {
                Layer layer = layers.get(k);
                BigDecimal value = layer.series().values().get(i);
                BigDecimal up = layer.below() ? value.negate() : value;
                parts.add(new StackedColumns.Part(
                        layer.marks().get(i),
                        value.doubleValue(),
                        layer.series().steps().get(i).known()));
                above = above.add(up.max(BigDecimal.ZERO));
                below = below.add(up.negate().max(BigDecimal.ZERO));
            }
            highest = highest.max(above);
            lowest = lowest.max(below);
            columns.add(new StackedColumns.Column(
                    steps.get(i),
                    parts,
                    above.signum() > 0 ? quantity.brief(above) : "",
                    below.signum() > 0 ? quantity.brief(below.negate()) : ""));
        }
        Axis axis = Axis.of(-lowest.doubleValue(), highest.doubleValue(), quantity.whole(), sheet.formats());
        Layer first = layers.getFirst();
        return sheet.drawn(
                subtitle,
                new StackedColumns(axis, series, columns),
                selectors,
                notes,
                Spoken.overTime(sheet, subtitle, quantity, steps, first.series().values()),
                TimeTwin.of(
                        sheet,
                        layers.stream().map(Layer::name).toList(),
                        layers.stream().map(Layer::series).toList()));
    }

    /** A subtitle with what its star means. */
    static String starred(Sheet sheet, String subtitle, List<Step> steps) {
        String star = Steps.starred(sheet, steps);
        return star.isEmpty() ? subtitle : subtitle + " \u00b7 " + star;
    }
}
