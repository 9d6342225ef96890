package dev.partnerlens.chart;

import dev.partnerlens.core.Dataset;
import dev.partnerlens.core.Field;
import dev.partnerlens.core.Measure;
import dev.partnerlens.core.Tab;
import dev.partnerlens.explore.Kpi;
import dev.partnerlens.explore.KpiState;
import dev.partnerlens.explore.Kpis;
import dev.partnerlens.explore.Unavailable;
import dev.partnerlens.text.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Every figure in words, made from its one declaration: window, terminal and workbook read this.
 *
 * @param missing the figures that this service cannot give, each with the reason
 */
public record Glossary(List<Entry> entries, List<Missing> missing) {
    public Glossary {
        entries = List.copyOf(entries);
        missing = List.copyOf(missing);
    }

    /**
     * One KPI.
     *
     * @param sets the names of what it is counted from
     * @param basis what time it looks at
     * @param previousPeriod how the change against the time before is worked out, or that there is none
     * @param firstToLastMonth how the portal's change is worked out, or that there is none
     * @param caveat what must be said wherever it is shown; often empty
     * @param states what each state it can be in says of it
     */
    public record Entry(
            String id,
            Tab tab,
            String title,
            String definition,
            String unit,
            List<String> sets,
            String basis,
            String previousPeriod,
            String firstToLastMonth,
            String caveat,
            List<State> states) {}

    /** A state by its name for scripts, and what it means for this KPI. */
    public record State(String id, String meaning) {}

    /** A figure that cannot be had. */
    public record Missing(String id, List<Tab> tabs, String title, String reason) {}

    /**
     * What is shown on a tab.
     *
     * @param tab empty for all tabs
     */
    public static Glossary of(Optional<Tab> tab, Words words) {
        List<Kpi> kpis = tab.map(Kpis::of).orElseGet(Kpis::all);
        return new Glossary(
                kpis.stream().map(kpi -> entry(kpi, words)).toList(),
                tab.map(Unavailable::on).orElseGet(Unavailable::all).stream()
                        .map(each -> missing(each, words))
                        .toList());
    }

    /** What one would look for on a tab and not find. */
    public static List<Missing> missing(Tab tab, Words words) {
        return Unavailable.on(tab).stream().map(each -> missing(each, words)).toList();
    }

    private static Missing missing(Unavailable each, Words words) {
        return new Missing(
                each.id(),
                each.tabs(),
                words.get("missing." + each.id() + ".title"),
                words.get("missing." + each.id() + ".reason"));
    }

    private static Entry entry(Kpi kpi, Words words) {
        return new Entry(
                kpi.id(),
                kpi.tab(),
                words.get("kpi." + kpi.id() + ".title"),
                words.get("kpi." + kpi.id() + ".definition"),
                words.get("export.unit." + kpi.unit().name().toLowerCase(Locale.ROOT)),
                kpi.sets().stream().map(words::dataset).toList(),
                words.get("glossary.basis." + key(kpi.basis().name())),
                previous(kpi, words),
                months(kpi, words),
                kpi.caveat()
                        .map(Measure.Caveat::id)
                        .map(id -> words.get("glossary.caveat." + id))
                        .orElse(""),
                states(kpi, words));
    }

    private static String previous(Kpi kpi, Words words) {
        if (!kpi.comparesPrevious()) {
            return words.get("glossary.change.none");
        }
        return switch (kpi.basis()) {
            case BILLING_PERIOD -> words.get("glossary.change.billing-period");
            case LAST_30_DAYS -> words.get("glossary.change.last-30-days");
            case PERIOD, PERIOD_END, NOW, NEXT_30_DAYS ->
                words.get(isShare(kpi) ? "glossary.change.previous-points" : "glossary.change.previous");
        };
    }

    private static String months(Kpi kpi, Words words) {
        if (!kpi.comparesMonths()) {
            return words.get("glossary.change.none");
        }
        return words.get(isShare(kpi) ? "glossary.change.months-points" : "glossary.change.months");
    }

    private static boolean isShare(Kpi kpi) {
        return kpi.unit() == Kpi.Unit.PERCENT;
    }

    private static List<State> states(Kpi kpi, Words words) {
        List<State> states = new ArrayList<>();
        for (KpiState state : KpiState.values()) {
            if (state != KpiState.PARTIAL || canBePartial(kpi)) {
                states.add(new State(state.id(), meaning(state, kpi, words)));
            }
        }
        return List.copyOf(states);
    }

    private static boolean canBePartial(Kpi kpi) {
        return kpi.basis() != Kpi.Basis.NOW && kpi.basis() != Kpi.Basis.NEXT_30_DAYS;
    }

    private static String meaning(KpiState state, Kpi kpi, Words words) {
        String sets = kpi.sets().stream().map(words::dataset).collect(Collectors.joining(", "));
        return switch (state) {
            case OK, ZERO, FILTERED_OUT -> words.get("glossary.state." + state.id());
            case PARTIAL ->
                words.get("glossary.state.partial." + key(kpi.basis().name()));
            case NOT_FETCHED, NOT_PERMITTED, FAILED -> words.get("glossary.state." + state.id(), sets);
            case NOT_DELIVERED -> notDelivered(kpi, sets, words);
        };
    }

    private static String notDelivered(Kpi kpi, String sets, Words words) {
        return kpi.needs().isEmpty()
                ? words.get("glossary.state.not-offered", sets)
                : words.get(
                        "glossary.state.not-delivered",
                        kpi.needs().stream()
                                .map(field -> name(kpi, field, words))
                                .distinct()
                                .collect(Collectors.joining(", ")));
    }

    private static String name(Kpi kpi, Field field, Words words) {
        Dataset home =
                kpi.sets().stream().filter(set -> set.has(field)).findFirst().orElseThrow();
        return words.field(home, field);
    }

    private static String key(String name) {
        return name.toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
