package dev.partnerlens.chart;

import dev.partnerlens.core.Dataset;
import dev.partnerlens.core.GroupBy;
import dev.partnerlens.core.Measure;
import dev.partnerlens.core.TextField;
import dev.partnerlens.core.dataset.CustomerSpending;
import dev.partnerlens.core.dataset.MeterSpending;
import dev.partnerlens.explore.Answer;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Who and what costs most in the running billing period, in one currency at a time. */
final class SpendingRanks {
    private static final String CURRENCY = "currency";
    private static final int TOP = 6;

    private SpendingRanks() {}

    static ChartModel customers(Sheet sheet) {
        return build(
                sheet,
                CustomerSpending.DATASET,
                CustomerSpending.NAME,
                CustomerSpending.CURRENCY,
                CustomerSpending.TOTAL_COST,
                "others.customers");
    }

    static ChartModel services(Sheet sheet) {
        return build(
                sheet,
                MeterSpending.DATASET,
                MeterSpending.CATEGORY,
                MeterSpending.CURRENCY,
                MeterSpending.TOTAL_COST,
                "others.services");
    }

    static ChartModel meters(Sheet sheet) {
        return build(
                sheet,
                MeterSpending.DATASET,
                MeterSpending.METER_NAME,
                MeterSpending.CURRENCY,
                MeterSpending.TOTAL_COST,
                "others.meters");
    }

    private static ChartModel build(
            Sheet sheet, Dataset set, TextField field, TextField currency, Measure cost, String othersKey) {
        Source all = Source.ever(sheet, set, field);
        var standing = Truth.standing(all, field, cost);
        if (standing.isPresent()) {
            return sheet.undrawn(sheet.text("subtitle.none"), standing.get(), List.of(), List.of());
        }
        List<String> currencies = currencies(all, currency);
        if (currencies.isEmpty()) {
            return sheet.undrawn(sheet.text("subtitle.none"), Truth.nothing(all), List.of(), all.ignored());
        }
        String chosen =
                sheet.choices().of(CURRENCY).filter(currencies::contains).orElse(currencies.getFirst());
        Source source = all.only(Own.only(currency, chosen));
        Ranking ranking = Ranking.of(source.sum(cost, GroupBy.of(field)), field);
        Quantity quantity = new Quantity.Amount(sheet.words(), name(sheet, chosen));
        List<String> notes = new ArrayList<>(List.of(sheet.shared("note.estimate")));
        if (currencies.size() > 1) {
            notes.add(sheet.shared("note.one-currency"));
        }
        return Ranks.of(source, field, quantity, TOP, othersKey)
                .model(
                        ranking,
                        sheet.text("subtitle", quantity.full(rounded(ranking.total()))),
                        List.of(selector(sheet, currencies, chosen)),
                        notes);
    }

    /** The currencies of the rows, the one with the most rows first. */
    private static List<String> currencies(Source source, TextField currency) {
        Map<String, Long> rows = new LinkedHashMap<>();
        for (Answer.Group group : source.count(GroupBy.of(currency)).rows()) {
            String name = group.keys().getFirst() instanceof String text ? text : "";
            String known = rows.keySet().stream()
                    .filter(other -> currency.same(other, name))
                    .findFirst()
                    .orElse(name);
            rows.merge(known, group.rowCount(), Long::sum);
        }
        return rows.entrySet().stream()
                .sorted(Map.Entry.<String, Long>comparingByValue(Comparator.reverseOrder())
                        .thenComparing(Map.Entry.comparingByKey()))
                .map(Map.Entry::getKey)
                .toList();
    }

    private static ChartModel.Selector selector(Sheet sheet, List<String> currencies, String chosen) {
        return new ChartModel.Selector(
                CURRENCY,
                sheet.shared("currency"),
                currencies.stream()
                        .map(each -> new ChartModel.Selector.Option(each, name(sheet, each)))
                        .toList(),
                chosen);
    }

    private static String name(Sheet sheet, String currency) {
        return currency.isBlank() ? sheet.shared("empty") : currency;
    }

    private static BigDecimal rounded(BigDecimal value) {
        return value.abs().compareTo(BigDecimal.TEN) < 0 ? value : value.setScale(0, RoundingMode.HALF_UP);
    }
}
