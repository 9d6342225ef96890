package dev.partnerlens.cli;

import dev.partnerlens.cli.argument.Arguments;
import dev.partnerlens.cli.shape.KpiJson;
import dev.partnerlens.cli.shape.KpiText;
import dev.partnerlens.core.Dataset;
import dev.partnerlens.core.Tab;
import dev.partnerlens.explore.Kpi;
import dev.partnerlens.explore.KpiResult;
import dev.partnerlens.explore.Kpis;
import dev.partnerlens.explore.Practice;
import dev.partnerlens.explore.Scope;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** The KPIs as the tabs show them. Without a tab those of all tabs, as one list in the same shape. */
@Command(name = "kpi", description = "${bundle:help.kpi}")
final class KpiCommand implements Callable<Integer> {
    private final Context context;

    @Mixin
    private final TabChoice choice = new TabChoice();

    @Option(names = "--format", paramLabel = "json|text", description = "${bundle:help.option.format-text}")
    private String format = "text";

    KpiCommand(Context context) {
        this.context = context;
    }

    @Override
    public Integer call() {
        Arguments arguments = context.arguments();
        Format shape = Format.read(arguments, format, Format.JSON, Format.TEXT);
        Optional<Tab> tab = choice.tab(arguments);
        Scope scope = choice.scope(arguments, context.today());
        List<Kpi> kpis = tab.map(Kpis::of).orElseGet(Kpis::all);
        Set<Dataset> sets = new LinkedHashSet<>(choice.sets(arguments));
        kpis.forEach(kpi -> sets.addAll(kpi.sets()));
        Practice practice =
                context.practice(Context.needed(sets, scope.filters()), choice.asOf.read(arguments, context.today()));
        List<KpiResult> results =
                kpis.stream().map(kpi -> kpi.evaluate(practice, scope)).toList();
        if (shape == Format.JSON) {
            new KpiJson(context.words()).write(tab, scope, results, practice.grouped(sets), context.out());
        } else {
            KpiText text = new KpiText(context.words(), context.out());
            tab.ifPresentOrElse(
                    one -> text.write(one, practice, scope, results),
                    () -> byTab(results).forEach((one, own) -> text.write(one, practice, scope, own)));
        }
        return Failures.DONE;
    }

    /** In the order shown; each KPI under its own tab. */
    static Map<Tab, List<KpiResult>> byTab(List<KpiResult> results) {
        return results.stream()
                .collect(Collectors.groupingBy(
                        result -> result.kpi().tab(), () -> new EnumMap<>(Tab.class), Collectors.toList()));
    }
}
