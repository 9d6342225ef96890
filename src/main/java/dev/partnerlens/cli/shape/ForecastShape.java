package dev.partnerlens.cli.shape;

import dev.partnerlens.chart.ForecastText;
import dev.partnerlens.cli.terminal.Output;
import dev.partnerlens.cli.terminal.Terminal;
import dev.partnerlens.core.Field;
import dev.partnerlens.explore.insight.Forecast;
import dev.partnerlens.explore.insight.Forecast.Errors;
import dev.partnerlens.explore.insight.Forecast.Why;
import dev.partnerlens.text.Words;
import java.time.LocalDate;

/** A forecast, for scripts and for readers. */
public final class ForecastShape {
    private static final int INTERVAL = 80;

    /** Lines that a reader gets; a script gets all of them. */
    private static final int MOST = 31;

    private final ForecastText text;
    private final Forecast forecast;

    public ForecastShape(Words words, Forecast forecast) {
        this.text = new ForecastText(words);
        this.forecast = forecast;
    }

    /** One object; {@code refused} is null where there is a forecast, and all else but the question where there is none. */
    public void json(LocalDate today, Output out) {
        JsonOut json = new JsonOut(out);
        json.object()
                .field("dataset", forecast.question().dataset().id())
                .field("measure", forecast.question().measure().map(Field::name).orElse(null))
                .field("today", today)
                .field("by", forecast.question().by().id());
        switch (forecast) {
            case Forecast.Told told -> told(json, told);
            case Forecast.Refused refused ->
                json.name("refused")
                        .object()
                        .field("reason", reason(refused.why()))
                        .field("text", text.refused(refused))
                        .endObject()
                        .name("points")
                        .array()
                        .endArray();
        }
        json.endObject();
        out.append('\n');
    }

    private static void told(JsonOut json, Forecast.Told told) {
        json.field("unit", told.unit().orElse(null))
                .field("interval", INTERVAL)
                .name("history")
                .object()
                .field("from", told.history().from())
                .field("to", told.history().to())
                .endObject()
                .name("backTest")
                .object()
                .field("errorPercent", told.worth().errors().map(Errors::own).orElse(null))
                .field(
                        "naiveErrorPercent",
                        told.worth().errors().map(Errors::naive).orElse(null))
                .field("origins", told.worth().origins())
                .field("daysAhead", told.worth().daysAhead())
                .endObject()
                .field("refused", null)
                .name("totals")
                .array();
        told.totals().forEach(total -> {
            json.line().object().field("id", total.span().id());
            point(json, total.sum());
        });
        json.endArray().name("points").array();
        told.points().forEach(point -> {
            json.line().object();
            point(json, point);
        });
        json.endArray();
    }

    private static void point(JsonOut json, Forecast.Point point) {
        json.field("from", point.days().from())
                .field("to", point.days().to())
                .field("known", point.known())
                .field("knownDays", point.knownDays())
                .field("missingDays", point.missingDays())
                .field("expected", point.expected())
                .field("low", point.low())
                .field("high", point.high())
                .endObject();
    }

    /** The name of a reason in answers. */
    private static String reason(Why why) {
        return switch (why) {
            case Why.Nothing _ -> "nothing";
            case Why.MixedUnits _ -> "mixed-units";
            case Why.TooShort _ -> "too-short";
            case Why.TooFar _ -> "too-far";
            case Why.NothingAhead _ -> "nothing-ahead";
            case Why.Ended _ -> "ended";
            case Why.TooPatchy _ -> "too-patchy";
        };
    }

    /** Sentences: the sums, what they are worth, then step by step. */
    public void text(Output out) {
        switch (forecast) {
            case Forecast.Refused refused -> print(out, text.refused(refused));
            case Forecast.Told told -> {
                print(out, text.head(told));
                told.totals().forEach(total -> print(out, text.total(told, total)));
                print(out, text.worth(told.worth()));
                told.points().stream().limit(MOST).forEach(point -> print(out, "  " + text.point(told, point)));
                if (told.points().size() > MOST) {
                    print(out, "  " + text.more(told.points().size() - MOST));
                }
            }
        }
    }

    private static void print(Output out, String line) {
        out.append(Terminal.plain(line)).append('\n');
    }
}
