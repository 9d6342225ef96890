package dev.partnerlens.chart;

import dev.partnerlens.core.Period;
import dev.partnerlens.core.TextField;
import dev.partnerlens.core.dataset.AzureUsage;
import dev.partnerlens.explore.insight.Kind;
import dev.partnerlens.explore.insight.Mark;
import dev.partnerlens.text.Formats;
import dev.partnerlens.text.Words;
import java.math.BigDecimal;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** What is unusual, in words: the same in the window and in the terminal. */
public record MarkText(Words words) {
    /** What kind of thing it is, in a word. */
    public String kind(Kind kind) {
        return words.get("insight.kind." + kind.id());
    }

    /** Whom and what it is about: customer, then what tells the series apart, ids left out where a name stands for them. */
    public String who(Mark mark) {
        List<String> parts = new ArrayList<>();
        parts.add(mark.customer().isBlank() ? words.get("insight.nobody") : mark.customer());
        mark.place().ifPresent(parts::add);
        for (TextField field : mark.series().fields()) {
            String value = mark.series().value(field).orElse("");
            boolean named = field.equals(AzureUsage.CUSTOMER_TENANT_ID)
                    || value.equals(mark.customer())
                    || (field.equals(AzureUsage.SUBSCRIPTION_ID) && mark.place().isPresent());
            if (!named) {
                parts.add(value.isBlank() ? words.get("insight.empty") : value.strip());
            }
        }
        return String.join(" \u00b7 ", parts);
    }

    /** Why the mark is there: what was seen, what is usual, since when, and held against what. */
    public String why(Mark mark) {
        Formats formats = words.formats();
        Locale locale = words.locale();
        return words.get(
                "insight.reason." + mark.reason().id(),
                amount(mark, mark.observed()),
                amount(mark, mark.expected()),
                days(mark),
                formats.date(mark.from()),
                mark.percent().map(BigDecimal::abs).map(formats::percent).orElse(""),
                mark.against().getDisplayName(TextStyle.FULL, locale),
                formats.compact(mark.low()),
                formats.compact(mark.high()),
                formats.date(mark.day()),
                mark.days());
    }

    /** Both in one line. */
    public String line(Mark mark) {
        return words.get("insight.line", who(mark), why(mark));
    }

    private String days(Mark mark) {
        return words.formats().period(new Period(mark.from(), mark.to()));
    }

    private String amount(Mark mark, BigDecimal value) {
        return Amounts.of(words, value, mark.series().unit());
    }
}
