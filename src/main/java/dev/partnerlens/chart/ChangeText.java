package dev.partnerlens.chart;

import dev.partnerlens.core.Dataset;
import dev.partnerlens.core.Meaning;
import dev.partnerlens.core.Period;
import dev.partnerlens.core.TextField;
import dev.partnerlens.explore.insight.ChangeQuestion;
import dev.partnerlens.explore.insight.Contribution;
import dev.partnerlens.explore.insight.Dimension;
import dev.partnerlens.explore.insight.Explanation;
import dev.partnerlens.explore.insight.Explanation.Change;
import dev.partnerlens.text.Words;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What a change is made of, in plain sentences: the same in the window and in the terminal. */
public record ChangeText(Words words) {
    /** What must be known before the figures are read: units, lengths, days not known. */
    public List<String> notes(Explanation explained) {
        ChangeQuestion asked = explained.question();
        List<String> notes = new ArrayList<>();
        if (explained.changes().size() > 1) {
            notes.add(words.get("insight.change.units"));
        }
        if (!explained.isEven()) {
            notes.add(words.get(
                    "insight.change.days", asked.before().days(), asked.after().days()));
        }
        List<Period> unknown = Stream.concat(explained.unknownBefore().stream(), explained.unknownAfter().stream())
                .toList();
        if (!unknown.isEmpty()) {
            notes.add(words.get(
                    "insight.change.unknown",
                    unknown.stream().map(words.formats()::period).collect(Collectors.joining(", ")),
                    explained.doubtfulRows()));
        }
        return notes;
    }

    /** The change as a whole. */
    public String head(ChangeQuestion asked, Change change) {
        if (change.rowsBefore() == 0 && change.rowsAfter() == 0) {
            return words.get("insight.change.none");
        }
        String unit = change.unit().orElse("");
        return words.get(
                "insight.change.head",
                ForecastText.what(words, asked.dataset(), asked.measure()),
                change.unit().isPresent() ? 1 : 0,
                unit.isBlank() ? words.get("insight.empty") : unit.strip(),
                words.formats().compact(change.before()),
                words.formats().period(asked.before()),
                words.formats().compact(change.after()),
                words.formats().period(asked.after()),
                Amounts.signed(words, change.difference(), ""),
                change.percent().isPresent() ? 1 : 0,
                percent(change.percent()));
    }

    /** Which field explains most; empty where nothing changed. */
    public Optional<String> most(ChangeQuestion asked, Change change) {
        return change.dimensions().stream()
                .findFirst()
                .filter(first -> first.spread().signum() > 0)
                .map(first -> words.get(
                        "insight.change.most",
                        name(asked.dataset(), first.field()),
                        words.formats().number(first.spread(), 0)));
    }

    /** What a list of contributions is about. */
    public String dimension(ChangeQuestion asked, Dimension dimension) {
        return words.get(
                "insight.change.dimension",
                name(asked.dataset(), dimension.field()),
                words.formats().number(dimension.spread(), 0),
                dimension.values(),
                dimension.fresh(),
                dimension.gone());
    }

    /** One contribution. */
    public String contribution(Contribution one) {
        String value =
                one.value().isBlank() ? words.get("insight.empty") : one.value().strip();
        String name = one.name().orElse(value);
        String who = switch (one.presence()) {
            case STAYED -> name;
            case NEW -> words.get("insight.change.new", name);
            case LOST -> words.get("insight.change.lost", name);
        };
        return line(who, one.before(), one.after(), one.difference(), one.share());
    }

    /** All values that are not named. */
    public String others(Dimension.Others others) {
        return line(
                words.get("insight.change.others", others.values()),
                others.before(),
                others.after(),
                others.difference(),
                others.share());
    }

    private String line(
            String who, BigDecimal before, BigDecimal after, BigDecimal difference, Optional<BigDecimal> share) {
        return words.get(
                "insight.change.line",
                who,
                words.formats().compact(before),
                words.formats().compact(after),
                Amounts.signed(words, difference, ""),
                share.isPresent() ? 1 : 0,
                share.map(words.formats()::percent).orElse(""));
    }

    /** A customer's id is told by the customer's name. */
    private String name(Dataset set, TextField field) {
        TextField shown = set.meaning(Meaning.CUSTOMER_ID).equals(Optional.of(field))
                ? set.meaning(Meaning.CUSTOMER_NAME).orElse(field)
                : field;
        return words.field(set, shown);
    }

    private String percent(Optional<BigDecimal> percent) {
        return percent.map(value -> Amounts.signedPercent(words, value)).orElse("");
    }
}
