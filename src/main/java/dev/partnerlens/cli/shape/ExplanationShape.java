package dev.partnerlens.cli.shape;

import dev.partnerlens.chart.ChangeText;
import dev.partnerlens.cli.terminal.Output;
import dev.partnerlens.cli.terminal.Terminal;
import dev.partnerlens.core.Field;
import dev.partnerlens.core.Period;
import dev.partnerlens.explore.insight.ChangeQuestion;
import dev.partnerlens.explore.insight.Contribution;
import dev.partnerlens.explore.insight.Dimension;
import dev.partnerlens.explore.insight.Explanation;
import dev.partnerlens.explore.insight.Explanation.Change;
import dev.partnerlens.text.Words;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What a change is made of, for scripts and for readers. */
public final class ExplanationShape {
    private final ChangeText text;
    private final Explanation explained;
    private final ChangeQuestion asked;

    public ExplanationShape(Words words, Explanation explained) {
        this.text = new ChangeText(words);
        this.explained = explained;
        this.asked = explained.question();
    }

    /** One object, one change a unit. */
    public void json(LocalDate today, Output out) {
        JsonOut json = new JsonOut(out);
        json.object()
                .field("dataset", asked.dataset().id())
                .field("measure", asked.measure().map(Field::name).orElse(null))
                .field("today", today);
        period(json.name("before"), asked.before());
        period(json.name("after"), asked.after());
        periods(json, "unknownBefore", explained.unknownBefore());
        periods(json, "unknownAfter", explained.unknownAfter());
        json.field("doubtfulRows", explained.doubtfulRows()).name("changes").array();
        explained.changes().forEach(change -> change(json, change));
        json.endArray().endObject();
        out.append('\n');
    }

    private static void period(JsonOut json, Period period) {
        json.object().field("from", period.from()).field("to", period.to()).endObject();
    }

    private static void periods(JsonOut json, String name, List<Period> periods) {
        json.name(name).array();
        periods.forEach(period -> period(json, period));
        json.endArray();
    }

    private static void change(JsonOut json, Change change) {
        json.line().object().field("unit", change.unit().orElse(null));
        sums(json, change.before(), change.after(), change.difference());
        json.field("percent", change.percent().orElse(null))
                .field("rowsBefore", change.rowsBefore())
                .field("rowsAfter", change.rowsAfter())
                .name("dimensions")
                .array();
        change.dimensions().forEach(dimension -> dimension(json, dimension));
        json.endArray().endObject();
    }

    private static void dimension(JsonOut json, Dimension dimension) {
        json.line()
                .object()
                .field("field", dimension.field().name())
                .field("spreadPercent", dimension.spread())
                .field("values", dimension.values())
                .field("new", dimension.fresh())
                .field("lost", dimension.gone())
                .name("contributions")
                .array();
        for (Contribution one : dimension.contributions()) {
            json.line()
                    .object()
                    .field("value", one.value())
                    .field("name", one.name().orElse(null));
            sums(json, one.before(), one.after(), one.difference());
            share(json, one.share());
            json.field("presence", one.presence().name().toLowerCase(Locale.ROOT))
                    .endObject();
        }
        json.endArray().name("others");
        dimension
                .others()
                .ifPresentOrElse(
                        others -> {
                            json.object().field("values", others.values());
                            sums(json, others.before(), others.after(), others.difference());
                            share(json, others.share());
                            json.endObject();
                        },
                        () -> json.value(null));
        json.endObject();
    }

    private static void sums(JsonOut json, BigDecimal before, BigDecimal after, BigDecimal difference) {
        json.field("before", before).field("after", after).field("difference", difference);
    }

    private static void share(JsonOut json, Optional<BigDecimal> share) {
        json.field("sharePercent", share.orElse(null));
    }

    /** Sentences, the field that explains most first. */
    public void text(Output out) {
        text.notes(explained).forEach(note -> print(out, note));
        for (Change change : explained.changes()) {
            print(out, text.head(asked, change));
            if (change.rowsBefore() + change.rowsAfter() > 0) {
                text.most(asked, change).ifPresent(line -> print(out, line));
                for (Dimension dimension : change.dimensions()) {
                    print(out, "  " + text.dimension(asked, dimension));
                    dimension.contributions().forEach(one -> print(out, "    " + text.contribution(one)));
                    dimension.others().ifPresent(others -> print(out, "    " + text.others(others)));
                }
            }
        }
    }

    private static void print(Output out, String line) {
        out.append(Terminal.plain(line)).append('\n');
    }
}
