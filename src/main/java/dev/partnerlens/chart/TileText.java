package dev.partnerlens.chart;

import dev.partnerlens.core.Filter;
import dev.partnerlens.core.Period;
import dev.partnerlens.core.dataset.CustomerSpending;
import dev.partnerlens.core.dataset.Datasets;
import dev.partnerlens.explore.Kpi;
import dev.partnerlens.explore.KpiResult;
import dev.partnerlens.explore.KpiState;
import dev.partnerlens.explore.Scope;
import dev.partnerlens.text.Formats;
import dev.partnerlens.text.Words;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A KPI in words, the same on a tile, in a picture and in the terminal.
 *
 * @param value the number, an en dash where it was never fetched; empty where a sign stands in its place, see
 *     {@code state}
 * @param unit behind the number in quiet type: a percent sign, or "of 31" where filters hide rows; often empty
 * @param change arrow and size of the change, empty where there is nothing to compare with
 * @param comparison what the change compares, such as "May vs Dec"
 * @param note what else a reader must know: to date, no date filter, an ignored filter; often empty
 * @param stateText the state in words where it is not plain OK, empty otherwise
 * @param spark one value a month; empty with fewer than two
 */
public record TileText(
        String id,
        String title,
        String definition,
        String value,
        String unit,
        String change,
        Tone tone,
        String comparison,
        String note,
        KpiState state,
        String stateText,
        List<Spark> spark) {
    private static final BigDecimal COMPACT_FROM = new BigDecimal(1_000_000);

    public TileText {
        spark = List.copyOf(spark);
    }

    /** Whether a change is welcome, which decides its colour. */
    public enum Tone {
        GOOD,
        BAD,
        NEUTRAL
    }

    /** A point of the little line; a partial one is drawn dotted and hollow. */
    public record Spark(double value, boolean partial) {}

    public static TileText of(KpiResult result, Scope scope, Words words) {
        return of(result, scope, Optional.empty(), words);
    }

    /**
     * Words a result.
     *
     * @param unfiltered the same KPI without the user's filters, for "0 of 31" where they hide everything
     */
    public static TileText of(KpiResult result, Scope scope, Optional<KpiResult> unfiltered, Words words) {
        Kpi kpi = result.kpi();
        Optional<Compared> compared = compared(result, scope, words);
        return new TileText(
                kpi.id(),
                words.get("kpi." + kpi.id() + ".title"),
                words.get("kpi." + kpi.id() + ".definition"),
                value(result, words),
                unit(result, unfiltered, words),
                compared.map(Compared::change).orElse(""),
                compared.map(Compared::tone).orElse(Tone.NEUTRAL),
                compared.map(Compared::comparison).orElse(""),
                note(result, words),
                result.state(),
                stateText(result, words),
                spark(result));
    }

    /** All of it in one line, for screen readers and the terminal. */
    public String spoken() {
        List<String> parts = new ArrayList<>();
        parts.add(title + ":" + (value.isEmpty() ? "" : " " + value) + (unit.isEmpty() ? "" : " " + unit));
        for (String part : List.of(stateText, (change + " " + comparison).strip(), note)) {
            if (!part.isEmpty() && !parts.contains(part)) {
                parts.add(part);
            }
        }
        return String.join(", ", parts);
    }

    private record Compared(String change, Tone tone, String comparison) {}

    private static String value(KpiResult result, Words words) {
        if (result.value() == null) {
            return result.state().hasValue()
                            || result.state() == KpiState.NOT_FETCHED
                            || result.state() == KpiState.NOT_DELIVERED
                    ? "\u2013"
                    : "";
        }
        Formats formats = words.formats();
        if (result.kpi().unit() == Kpi.Unit.PERCENT) {
            return formats.number(result.value(), result.value().abs().compareTo(BigDecimal.TEN) < 0 ? 1 : 0);
        }
        return result.value().abs().compareTo(COMPACT_FROM) >= 0
                ? formats.compact(result.value())
                : formats.number(result.value(), isMean(result.value()) ? 1 : 0);
    }

    /** A count has nothing behind the point; an amount above ten needs nothing there. */
    private static boolean isMean(BigDecimal value) {
        return value.stripTrailingZeros().scale() > 0 && value.abs().compareTo(BigDecimal.TEN) < 0;
    }

    private static String unit(KpiResult result, Optional<KpiResult> unfiltered, Words words) {
        if (result.state() == KpiState.FILTERED_OUT) {
            return unfiltered
                    .map(KpiResult::value)
                    .map(all -> words.get("chart.tile.of", words.formats().number(all, 0)))
                    .orElse("");
        }
        if (result.value() == null) {
            return "";
        }
        return switch (result.kpi().unit()) {
            case PERCENT -> "%";
            case MONEY -> result.currency() instanceof KpiResult.Currency.One(var name) ? name : "";
            case DAYS -> words.get("chart.tile.days", result.value());
            default -> "";
        };
    }

    private static Optional<Compared> compared(KpiResult result, Scope scope, Words words) {
        if (!result.state().hasValue()) {
            return Optional.empty();
        }
        List<Period> months = scope.period().fullMonths();
        if (result.firstToLastMonth().isPresent() && months.size() > 1) {
            Formats formats = words.formats();
            return result.firstToLastMonth()
                    .filter(TileText::tells)
                    .map(change -> compared(
                            result.kpi(),
                            change,
                            words.get(
                                    "chart.column.months",
                                    formats.month(months.getLast().from()),
                                    formats.month(months.getFirst().from())),
                            words));
        }
        return result.previousPeriod()
                .filter(TileText::tells)
                .map(change -> compared(result.kpi(), change, words.get("chart.tile.previous"), words));
    }

    /** Nothing before and nothing now is no comparison. */
    private static boolean tells(KpiResult.Change change) {
        return change.before().signum() != 0 || change.now().signum() != 0;
    }

    private static Compared compared(Kpi kpi, KpiResult.Change change, String comparison, Words words) {
        BigDecimal size =
                change.percent() != null ? change.percent() : change.now().subtract(change.before());
        String text;
        if (change.percent() == null) {
            text = words.formats().number(size.abs(), 0);
        } else if (kpi.unit() == Kpi.Unit.PERCENT) {
            text = words.get("chart.tile.points", words.formats().number(size.abs(), 1));
        } else {
            text = words.formats().percent(size.abs());
        }
        return new Compared(Arrow.pointing(size, text), tone(kpi.direction(), size.signum()), comparison);
    }

    private static Tone tone(Kpi.Direction direction, int sign) {
        return switch (direction) {
            case NEUTRAL -> Tone.NEUTRAL;
            case UP_IS_GOOD -> sign > 0 ? Tone.GOOD : sign < 0 ? Tone.BAD : Tone.NEUTRAL;
            case DOWN_IS_GOOD -> sign > 0 ? Tone.BAD : sign < 0 ? Tone.GOOD : Tone.NEUTRAL;
        };
    }

    private static String note(KpiResult result, Words words) {
        if (!result.ignored().isEmpty()) {
            Filter filter = result.ignored().getFirst();
            String field = Datasets.all().stream()
                    .filter(set -> set.has(filter.field()))
                    .findFirst()
                    .map(set -> words.field(set, filter.field()))
                    .orElse(filter.field().name());
            return words.get("chart.tile.ignores", field);
        }
        if (result.kpi().basis() == Kpi.Basis.NOW) {
            return words.get("chart.tile.no-date-filter");
        }
        if (result.isMixed()) {
            // The figures of the currencies take all the room.
            return "";
        }
        if (result.kpi().caveat().isPresent()) {
            return words.get("chart.tile." + result.kpi().caveat().get().id());
        }
        return result.state() == KpiState.PARTIAL ? words.get("chart.tile.to-date") : "";
    }

    private static String stateText(KpiResult result, Words words) {
        if (result.isMixed()) {
            return currencies(result, words);
        }
        KpiState state = result.state();
        return state == KpiState.OK || state == KpiState.PARTIAL ? "" : words.get("chart.tile.state." + state.id());
    }

    /** Each currency's own figure, by the names of the currencies: "1.2K CHF, 49K EUR". */
    private static String currencies(KpiResult result, Words words) {
        boolean money = result.kpi().unit() == Kpi.Unit.MONEY;
        Formats formats = words.formats();
        List<String> each = new ArrayList<>();
        for (Map<String, @Nullable Object> item : result.items()) {
            String currency = String.valueOf(item.get(CustomerSpending.CURRENCY.name()));
            if (money && item.get(CustomerSpending.TOTAL_COST.name()) instanceof BigDecimal cost) {
                each.add(formats.compact(cost) + " " + currency);
            } else if (!money && item.get(CustomerSpending.PERCENT_USED.name()) instanceof BigDecimal percent) {
                each.add(formats.percent(percent) + " " + currency);
            }
        }
        return String.join(", ", each);
    }

    private static List<Spark> spark(KpiResult result) {
        List<Spark> spark = new ArrayList<>();
        for (KpiResult.Point point : result.months()) {
            point.values().values().stream()
                    .findFirst()
                    .ifPresent(value -> spark.add(new Spark(value.doubleValue(), point.partial())));
        }
        return spark.size() < 2 ? List.of() : spark;
    }
}
