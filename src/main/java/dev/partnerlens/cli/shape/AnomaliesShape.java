package dev.partnerlens.cli.shape;

import dev.partnerlens.chart.MarkText;
import dev.partnerlens.cli.terminal.Output;
import dev.partnerlens.cli.terminal.Terminal;
import dev.partnerlens.core.Field;
import dev.partnerlens.core.Period;
import dev.partnerlens.core.TextField;
import dev.partnerlens.explore.insight.Anomalies;
import dev.partnerlens.explore.insight.Mark;
import dev.partnerlens.explore.insight.Quiet;
import dev.partnerlens.explore.insight.Watch;
import dev.partnerlens.text.Words;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** What is unusual, for scripts and for readers. */
public final class AnomaliesShape {
    private final Words words;
    private final MarkText text;
    private final Watch watch;
    private final Period period;
    private final Anomalies found;

    /** @param period the days whose marks these are */
    public AnomaliesShape(Words words, Watch watch, Period period, Anomalies found) {
        this.words = words;
        this.text = new MarkText(words);
        this.watch = watch;
        this.period = period;
        this.found = found;
    }

    /** One object; {@code history} are the whole days that it was learnt from, null where there is none. */
    public void json(Quiet quiet, LocalDate today, Output out) {
        JsonOut json = new JsonOut(out);
        json.object()
                .field("dataset", watch.dataset().id())
                .field("measure", watch.measure().map(Field::name).orElse(null))
                .field("quiet", quiet.id())
                .field("today", today)
                .field("from", period.from())
                .field("to", period.to())
                .name("history");
        found.days()
                .ifPresentOrElse(
                        days -> json.object()
                                .field("from", days.from())
                                .field("to", days.to())
                                .endObject(),
                        () -> json.value(null));
        json.field("series", found.series()).field("notJudged", found.young()).field("seriesDays", found.seriesDays());
        days(json, "restDays", found.quietDays());
        days(json, "lateDays", found.lateDays());
        json.name("marks").array();
        found.marks().forEach(mark -> mark(json, mark));
        json.endArray().endObject();
        out.append('\n');
    }

    private static void days(JsonOut json, String name, List<LocalDate> days) {
        json.name(name).array();
        days.forEach(json::value);
        json.endArray();
    }

    private void mark(JsonOut json, Mark mark) {
        json.line().object().field("kind", mark.kind().id()).field("customer", mark.customer());
        for (TextField field : mark.series().fields()) {
            json.field(field.name(), mark.series().value(field).orElse(""));
        }
        json.field("unit", mark.series().unit())
                .field("from", mark.from())
                .field("to", mark.to())
                .field("day", mark.day())
                .field("observed", mark.observed())
                .field("expected", mark.expected())
                .field("low", mark.low())
                .field("high", mark.high())
                .field("percent", mark.percent().orElse(null))
                .field("score", mark.score())
                .field("reason", mark.reason().id())
                .field("against", mark.against().name().toLowerCase(Locale.ROOT))
                .field("text", text.why(mark))
                .endObject();
    }

    /** Sentences, the newest first. */
    public void text(Output out) {
        if (found.days().isEmpty()) {
            print(out, words.get("insight.marks.none-known"));
            return;
        }
        print(
                out,
                words.get(
                        "insight.marks.head",
                        found.marks().size(),
                        words.formats().period(period),
                        found.series(),
                        found.seriesDays()));
        found.marks().forEach(mark -> print(out, "  " + text.line(mark)));
        if (found.young() > 0) {
            print(out, words.get("insight.marks.young", found.young()));
        }
        days(out, "insight.marks.rest", found.quietDays());
        days(out, "insight.marks.late", found.lateDays());
    }

    private void days(Output out, String key, List<LocalDate> days) {
        if (!days.isEmpty()) {
            print(out, words.get(key, days.stream().map(words.formats()::date).collect(Collectors.joining(", "))));
        }
    }

    private static void print(Output out, String line) {
        out.append(Terminal.plain(line)).append('\n');
    }
}
