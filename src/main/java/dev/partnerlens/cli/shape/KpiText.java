package dev.partnerlens.cli.shape;

import dev.partnerlens.chart.Glossary;
import dev.partnerlens.cli.terminal.Output;
import dev.partnerlens.cli.terminal.Terminal;
import dev.partnerlens.core.Dataset;
import dev.partnerlens.core.Filter;
import dev.partnerlens.core.Freshness;
import dev.partnerlens.core.Tab;
import dev.partnerlens.explore.Kpi;
import dev.partnerlens.explore.KpiResult;
import dev.partnerlens.explore.KpiState;
import dev.partnerlens.explore.Practice;
import dev.partnerlens.explore.Scope;
import dev.partnerlens.explore.TabContent;
import dev.partnerlens.text.FilterWords;
import dev.partnerlens.text.HealthWords;
import dev.partnerlens.text.Words;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/** KPIs for readers: a table a page, below a line a set that tells how fresh and how complete its data is. */
public final class KpiText {
    private static final List<Boolean> COLUMNS = List.of(false, true, false, true, true, false);

    private final Words words;
    private final Output out;

    public KpiText(Words words, Output out) {
        this.words = words;
        this.out = out;
    }

    /** The KPIs of one page. */
    public void write(Tab tab, Practice practice, Scope scope, List<KpiResult> results) {
        TabContent content = TabContent.of(tab);
        print("");
        print(words.get("kpi-text.head", words.tab(tab), words.formats().period(scope.period())));
        practice.asOf()
                .ifPresent(day ->
                        print("  " + words.get("kpi-text.as-of", words.formats().date(day))));
        if (!scope.filters().isEmpty()) {
            print("  " + words.get("kpi-text.filters", sentences(content.rows(), scope.filters())));
        }
        content.sets().forEach(set -> print("  " + freshness(set, practice.freshness(set), scope)));
        HealthWords health = new HealthWords(words);
        practice.grouped(content.sets()).forEach(grouped -> print("  " + health.counted(grouped)));
        table(results, scope, content.rows());
        ItemLines items = new ItemLines(words);
        results.forEach(result -> items.of(result).forEach(this::print));
        results.stream()
                .flatMap(result -> result.kpi().caveat().stream())
                .distinct()
                .forEach(caveat -> print("  " + words.get("kpi-text." + caveat.id())));
        Glossary.missing(tab, words)
                .forEach(entry -> print("  " + words.get("kpi-text.missing", entry.title(), entry.reason())));
    }

    private void table(List<KpiResult> results, Scope scope, Dataset home) {
        TextTable table = new TextTable(COLUMNS);
        table.row(List.of(
                words.get("kpi-text.kpi"),
                words.get("kpi-text.value"),
                "",
                words.get("kpi-text.previous-period"),
                words.get("kpi-text.first-to-last-month"),
                words.get("kpi-text.state")));
        for (KpiResult result : results) {
            table.row(List.of(
                    words.get("kpi." + result.kpi().id() + ".title"),
                    value(result),
                    unit(result),
                    change(result, result.previousPeriod()),
                    change(result, result.firstToLastMonth()),
                    state(result, scope, home)));
        }
        table.lines().forEach(line -> print("  " + line));
    }

    private String value(KpiResult result) {
        BigDecimal value = result.value();
        if (value == null || !result.state().hasValue()) {
            return "-";
        }
        return words.formats().number(value, result.kpi().unit() == Kpi.Unit.MONEY ? 2 : 1);
    }

    private String unit(KpiResult result) {
        if (!result.state().hasValue() || result.value() == null) {
            return "";
        }
        if (result.kpi().unit() == Kpi.Unit.MONEY) {
            return result.currency() instanceof KpiResult.Currency.One(var name) ? name : "";
        }
        return words.get("unit." + result.kpi().unit().name().toLowerCase(Locale.ROOT));
    }

    private String change(KpiResult result, Optional<KpiResult.Change> change) {
        BigDecimal percent = change.map(KpiResult.Change::percent).orElse(null);
        if (percent == null) {
            return "-";
        }
        String sign = percent.signum() > 0 ? "+" : "";
        return result.kpi().unit() == Kpi.Unit.PERCENT
                ? words.get("kpi-text.points", sign + words.formats().number(percent, 1))
                : sign + words.formats().percent(percent);
    }

    private String state(KpiResult result, Scope scope, Dataset home) {
        String state = stateText(result, scope.period().to().isBefore(scope.today()));
        return result.ignored().isEmpty()
                ? state
                : state + "; " + words.get("kpi-text.ignores", names(home, result.ignored()));
    }

    private String stateText(KpiResult result, boolean over) {
        if (result.isMixed()) {
            return words.get("kpi-text.currencies");
        }
        if (result.state() != KpiState.PARTIAL) {
            return words.get("state." + result.state().id());
        }
        return switch (result.kpi().basis()) {
            case BILLING_PERIOD -> words.get("kpi-text.billing-period");
            case LAST_30_DAYS -> words.get("kpi-text.not-whole");
            case PERIOD, PERIOD_END, NOW, NEXT_30_DAYS -> words.get(over ? "kpi-text.not-whole" : "state.partial");
        };
    }

    private String freshness(Dataset set, Freshness known, Scope scope) {
        String name = words.dataset(set);
        return switch (known.standing()) {
            case FETCHED ->
                words.get(
                        fetched(set, known, scope),
                        name,
                        known.fetchedAt().map(words.formats()::dateTime).orElse("-"),
                        known.through().map(words.formats()::date).orElse("-"));
            case NOT_FETCHED -> words.get("kpi-text.standing", name, words.get("state.not-fetched"));
            case NOT_PERMITTED -> words.get("kpi-text.standing", name, words.get("state.not-permitted"));
            case NOT_OFFERED -> words.get("kpi-text.standing", name, words.get("kpi-text.not-offered"));
            case FAILED -> words.get("kpi-text.standing", name, words.get("state.failed"));
        };
    }

    /** Rows made by the service for the running period alone have no past to be complete for. */
    private static String fetched(Dataset set, Freshness known, Scope scope) {
        boolean now = set.date().made();
        boolean complete = known.doubts(now ? Optional.empty() : Optional.of(scope.period()), scope.today())
                .isEmpty();
        if (now) {
            return complete ? "kpi-text.standing-now" : "kpi-text.standing-then";
        }
        return complete ? "kpi-text.complete" : "kpi-text.incomplete";
    }

    private String sentences(Dataset home, List<Filter> filters) {
        FilterWords filterWords = new FilterWords(words, home);
        return filters.stream().map(filterWords::sentence).collect(Collectors.joining("; "));
    }

    private String names(Dataset home, List<Filter> filters) {
        FilterWords filterWords = new FilterWords(words, home);
        return filters.stream().map(filterWords::name).distinct().collect(Collectors.joining(", "));
    }

    private void print(String line) {
        out.append(Terminal.plain(line)).append('\n');
    }
}
