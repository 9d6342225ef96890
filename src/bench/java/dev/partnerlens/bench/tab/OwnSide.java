package dev.partnerlens.bench.tab;

import dev.partnerlens.bench.tab.OwnSide.Answers;
import dev.partnerlens.bench.usage.UsageArrays;
import dev.partnerlens.bench.usage.UsageCache;
import dev.partnerlens.core.Field;
import dev.partnerlens.core.Filter;
import dev.partnerlens.core.Grain;
import dev.partnerlens.core.GroupBy;
import dev.partnerlens.core.Period;
import dev.partnerlens.core.Query;
import dev.partnerlens.core.Tab;
import dev.partnerlens.core.dataset.AzureUsage;
import dev.partnerlens.core.dataset.Subscriptions;
import dev.partnerlens.explore.Answer;
import dev.partnerlens.explore.FacetValue;
import dev.partnerlens.explore.Kpis;
import dev.partnerlens.explore.Practice;
import dev.partnerlens.explore.Scope;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** The product's engine, asked as the tab asks it. */
final class OwnSide implements Side<Answers> {
    private static final List<Field> FILTERED =
            List.of(AzureUsage.METER_CATEGORY, AzureUsage.RESOURCE_LOCATION, Subscriptions.CUSTOMER_MARKET);

    private final Practice practice;
    private final UsageArrays rows;

    OwnSide(Practice practice, UsageArrays rows) {
        this.practice = practice;
        this.rows = rows;
    }

    record Answers(
            Answer day,
            Answer monthCategory,
            Answer customers,
            Answer location,
            Answer unit,
            Answer subcategory,
            List<FacetValue> categories,
            List<FacetValue> markets,
            Answer rows) {}

    @Override
    public String name() {
        return "ours";
    }

    private static List<Filter> filters(Step step, UsageArrays rows) {
        return List.of(
                step.category().on(FILTERED.get(0), rows.category),
                step.location().on(FILTERED.get(1), rows.location),
                step.market().on(FILTERED.get(2), rows.market));
    }

    private static Period period(Step step) {
        return new Period(
                UsageCache.DAYS.from().plusDays(step.from()),
                UsageCache.DAYS.from().plusDays(step.to() - 1L));
    }

    /** Works out the tab's tiles, which is not part of {@link #ask}. */
    void tiles(Step step) {
        Scope scope = new Scope(UsageCache.TODAY, period(step), filters(step, rows));
        Kpis.of(Tab.USAGE).forEach(kpi -> kpi.evaluate(practice, scope));
    }

    @Override
    public Answers ask(Step step) {
        List<Filter> all = filters(step, rows);
        Period period = period(step);
        Scope scope = new Scope(UsageCache.TODAY, period, all);
        Query sums = Query.of(AzureUsage.DATASET)
                .sum(AzureUsage.QUANTITY)
                .within(period)
                .where(all);
        List<Filter> hours = new ArrayList<>(all);
        hours.add(new Filter.AnyOf(AzureUsage.METER_UNIT, List.of(Figures.TOP_UNIT)));
        return new Answers(
                practice.ask(sums.by(GroupBy.of(AzureUsage.USAGE_DATE))),
                practice.ask(sums.where(scope.without(all.get(0)).filters())
                        .by(GroupBy.of(AzureUsage.USAGE_DATE, Grain.MONTH), GroupBy.of(AzureUsage.METER_CATEGORY))),
                practice.ask(sums.where(hours).by(GroupBy.of(AzureUsage.CUSTOMER_NAME))),
                practice.ask(
                        sums.where(scope.without(all.get(1)).filters()).by(GroupBy.of(AzureUsage.RESOURCE_LOCATION))),
                practice.ask(sums.by(GroupBy.of(AzureUsage.METER_UNIT))),
                practice.ask(sums.by(GroupBy.of(AzureUsage.METER_SUBCATEGORY))),
                practice.facet(AzureUsage.DATASET, AzureUsage.METER_CATEGORY, scope),
                practice.facet(AzureUsage.DATASET, Subscriptions.CUSTOMER_MARKET, scope),
                practice.ask(Query.of(AzureUsage.DATASET).within(period).where(all)));
    }

    @Override
    public Figures figures(Answers answers) {
        Figures figures = new Figures();
        put(figures, Question.DAY_SUMS, answers.day());
        put(figures, Question.MONTH_CATEGORY_SUMS, answers.monthCategory());
        put(figures, Question.LOCATION_SUMS, answers.location());
        put(figures, Question.UNIT_SUMS, answers.unit());
        put(figures, Question.SUBCATEGORY_SUMS, answers.subcategory());
        figures.putTop(answers.customers().rows().stream()
                .map(group -> new Figures.Customer(
                        String.valueOf(group.keys().getFirst()), Objects.requireNonNull(group.sum()), group.rowCount()))
                .toList());
        put(figures, Question.CATEGORY_ROWS, answers.categories());
        put(figures, Question.MARKET_ROWS, answers.markets());
        figures.put(
                Question.ROWS, BigDecimal.ZERO, answers.rows().rows().getFirst().rowCount(), "");
        return figures;
    }

    /** Keys, and the unit last. */
    private static void put(Figures figures, Question question, Answer answer) {
        for (Answer.Group group : answer.rows()) {
            List<String> keys =
                    new ArrayList<>(group.keys().stream().map(String::valueOf).toList());
            if (question != Question.UNIT_SUMS) {
                keys.add(group.unit() == null ? answer.unit().orElseThrow() : group.unit());
            }
            figures.put(question, Objects.requireNonNull(group.sum()), group.rowCount(), keys.toArray(String[]::new));
        }
    }

    private static void put(Figures figures, Question question, List<FacetValue> values) {
        for (FacetValue value : values) {
            figures.put(question, BigDecimal.ZERO, value.rows(), String.valueOf(value.value()));
        }
    }
}
