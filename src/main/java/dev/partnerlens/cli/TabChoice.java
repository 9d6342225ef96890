package dev.partnerlens.cli;

import dev.partnerlens.cli.argument.Arguments;
import dev.partnerlens.cli.argument.FieldNames;
import dev.partnerlens.cli.argument.WhereOption;
import dev.partnerlens.core.Dataset;
import dev.partnerlens.core.Filter;
import dev.partnerlens.core.PeriodPreset;
import dev.partnerlens.core.Tab;
import dev.partnerlens.explore.Scope;
import dev.partnerlens.explore.TabContent;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code --tab}, its filters and its period: what the window would show. */
final class TabChoice {
    /** The tabs there are. */
    static final List<String> NAMES = Arrays.stream(Tab.values()).map(Tab::id).toList();

    @Option(names = "--tab", paramLabel = "T", description = "${bundle:help.option.tab}")
    @Nullable
    String tab;

    @Option(names = "--where", paramLabel = "CONDITION", description = "${bundle:help.option.where}")
    List<String> where = List.of();

    @Mixin
    final PeriodOptions days = new PeriodOptions();

    @Mixin
    final AsOfOption asOf = new AsOfOption();

    /** Whether only some of the rows are wanted. */
    boolean some() {
        return !where.isEmpty() || days.any() || asOf.given();
    }

    Optional<Tab> tab(Arguments arguments) {
        return Optional.ofNullable(tab).map(name -> arguments.oneOf("--tab", name, Tab::byId, NAMES));
    }

    /**
     * Without days the tab's default period; with only the last one, the default period that ends there.
     *
     * @param latest the day that counts as today unless a past one is asked for
     */
    Scope scope(Arguments arguments, LocalDate latest) {
        LocalDate today = asOf.read(arguments, latest).orElse(latest);
        List<Filter> filters = new WhereOption(arguments, new FieldNames(sets(arguments))).read(where);
        return new Scope(
                today,
                days.read(
                                arguments,
                                today,
                                last -> PeriodPreset.DEFAULT.until(last).from())
                        .orElseGet(() -> PeriodPreset.DEFAULT.until(today)),
                filters);
    }

    /** The sets that the tab, or else any tab, is about. */
    List<Dataset> sets(Arguments arguments) {
        List<Tab> tabs = tab(arguments).map(List::of).orElseGet(() -> List.of(Tab.values()));
        return tabs.stream()
                .flatMap(one -> TabContent.of(one).sets().stream())
                .distinct()
                .toList();
    }
}
