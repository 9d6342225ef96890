package dev.partnerlens.explore;

import dev.partnerlens.core.Grain;
import dev.partnerlens.core.Measure;
import dev.partnerlens.core.TextField;
import dev.partnerlens.explore.column.Axis;
import dev.partnerlens.explore.column.Fold;
import dev.partnerlens.explore.column.Grouping;
import dev.partnerlens.explore.column.Sums;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Rows put together by what fields say: ids and codes without case, absent and empty as one.
 *
 * @param same what tells this one from others, ids and codes folded
 * @param texts the same as sent, then the labels, each the first that is not empty; "" where there is none
 */
record Total(List<String> same, List<String> texts, List<BigDecimal> sums, long rows) {
    /**
     * Totals sorted by their texts as sent.
     *
     * @param by what tells one from another
     * @param labels what else is said of each
     */
    static List<Total> of(SetRows rows, List<TextField> by, List<TextField> labels, Measure... measures) {
        List<TextField> fields = Stream.concat(by.stream(), labels.stream()).toList();
        Grouping grouping = Grouping.of(rows.rows());
        for (TextField field : fields) {
            grouping = grouping.by(Axis.of(rows.table().column(field), Grain.DAY));
        }
        List<Sums> sums = new ArrayList<>();
        for (Measure measure : measures) {
            sums.add(grouping.sums(rows.table().decimal(measure)));
        }
        long[] counts = grouping.counts();
        Map<List<String>, Total> merged = new LinkedHashMap<>();
        for (int group : grouping.sorted()) {
            List<String> texts = new ArrayList<>();
            List<String> same = new ArrayList<>();
            for (int i = 0; i < fields.size(); i++) {
                String text = grouping.key(group, i) instanceof String key ? key : "";
                texts.add(text);
                if (i < by.size()) {
                    same.add(by.get(i).exact() ? text : Fold.of(text));
                }
            }
            List<BigDecimal> own = sums.stream().map(sum -> sum.of(group)).toList();
            merged.merge(List.copyOf(same), new Total(same, texts, own, counts[group]), Total::and);
        }
        return List.copyOf(merged.values());
    }

    private Total and(Total other) {
        List<String> both = new ArrayList<>();
        for (int i = 0; i < texts.size(); i++) {
            both.add(texts.get(i).isEmpty() ? other.texts.get(i) : texts.get(i));
        }
        List<BigDecimal> added = new ArrayList<>();
        for (int i = 0; i < sums.size(); i++) {
            added.add(sums.get(i).add(other.sums.get(i)));
        }
        return new Total(same, both, added, rows + other.rows);
    }

    BigDecimal sum(int measure) {
        return sums.get(measure);
    }
}
