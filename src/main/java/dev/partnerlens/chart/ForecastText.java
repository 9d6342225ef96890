package dev.partnerlens.chart;

import dev.partnerlens.core.Dataset;
import dev.partnerlens.core.Measure;
import dev.partnerlens.explore.insight.Forecast;
import dev.partnerlens.explore.insight.Forecast.Why;
import dev.partnerlens.text.Words;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** A forecast, in plain sentences: the same in the window and in the terminal. */
public record ForecastText(Words words) {
    /** What is forecast, and from which days. */
    public String head(Forecast.Told told) {
        String unit = told.unit().orElse("");
        return words.get(
                "insight.forecast.head",
                what(words, told.question().dataset(), told.question().measure()),
                unit.isBlank() ? 0 : 1,
                unit.strip(),
                words.formats().period(told.history()));
    }

    /** The sums that are always told, with what is missing in them. */
    public String total(Forecast.Told told, Forecast.Total total) {
        Forecast.Point sum = total.sum();
        String unit = told.unit().orElse("");
        String sentence = words.get(
                "insight.forecast.total." + total.span().id(),
                words.formats().period(sum.days()),
                Amounts.of(words, sum.expected(), unit),
                Amounts.of(words, sum.low(), unit),
                Amounts.of(words, sum.high(), unit),
                sum.knownDays() > 0 ? 1 : 0,
                Amounts.of(words, sum.known(), unit));
        return sum.missingDays() == 0
                ? sentence
                : sentence + " " + words.get("insight.forecast.missing", sum.missingDays());
    }

    /** One step ahead. */
    public String point(Forecast.Told told, Forecast.Point point) {
        return words.get(
                "insight.forecast.point",
                words.formats().period(point.days()),
                Amounts.of(words, point.expected(), told.unit().orElse("")),
                words.formats().compact(point.low()),
                words.formats().compact(point.high()));
    }

    /** That so many more steps are not listed. */
    public String more(int steps) {
        return words.get("insight.forecast.more", steps);
    }

    /** What the same way would have been worth in the past. */
    public String worth(Forecast.Worth worth) {
        return worth.errors()
                .map(errors -> words.get(
                        "insight.forecast.worth",
                        worth.origins(),
                        worth.daysAhead(),
                        number(errors.own()),
                        number(errors.naive())))
                .orElseGet(() -> words.get("insight.forecast.worth-none", worth.origins(), worth.daysAhead()));
    }

    /** Why there is none. */
    public String refused(Forecast.Refused refused) {
        return words.get("insight.forecast.refused", why(refused.why()));
    }

    private String why(Why why) {
        return switch (why) {
            case Why.Nothing() -> words.get("insight.why.nothing");
            case Why.MixedUnits(List<String> units) ->
                words.get(
                        "insight.why.mixed-units",
                        units.stream()
                                .map(unit -> unit.isBlank() ? words.get("insight.empty") : unit.strip())
                                .collect(Collectors.joining(", ")));
            case Why.TooShort(int days, int needed) -> words.get("insight.why.too-short", days, needed);
            case Why.TooFar(var last) ->
                words.get("insight.why.too-far", words.formats().date(last));
            case Why.NothingAhead(var first) ->
                words.get("insight.why.nothing-ahead", words.formats().date(first));
            case Why.Ended(var last) ->
                words.get("insight.why.ended", words.formats().date(last));
            case Why.TooPatchy(int known, int of) -> words.get("insight.why.too-patchy", known, of);
        };
    }

    private String number(BigDecimal value) {
        return words.formats().number(value, 1);
    }

    /** The name of what is added up or counted. */
    static String what(Words words, Dataset dataset, Optional<Measure> measure) {
        return words.dataset(dataset) + ", "
                + measure.map(each -> words.field(dataset, each)).orElseGet(() -> words.get("insight.rows"));
    }
}
