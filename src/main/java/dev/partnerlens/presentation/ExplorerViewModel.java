package dev.partnerlens.presentation;

import dev.partnerlens.chart.Choices;
import dev.partnerlens.core.Field;
import dev.partnerlens.core.Filter;
import dev.partnerlens.core.Period;
import dev.partnerlens.core.PeriodPreset;
import dev.partnerlens.core.Problem;
import dev.partnerlens.core.Tab;
import dev.partnerlens.core.TextField;
import dev.partnerlens.explore.FacetValue;
import dev.partnerlens.explore.Practice;
import dev.partnerlens.explore.Scope;
import dev.partnerlens.explore.TabContent;
import dev.partnerlens.text.FilterWords;
import dev.partnerlens.text.HealthWords;
import dev.partnerlens.text.Words;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Stream;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;

/**
 * One tab's question and its answer: period, filters, choices and order go in, a {@link Page} comes out, worked out in the
 * background. Used on the UI thread alone.
 */
public final class ExplorerViewModel {
    private final TabContent content;
    private final Jobs jobs;
    private final Map<String, Choices> choices = new HashMap<>();
    private final ObservableList<Chip> chips = FXCollections.observableArrayList();
    private final ReadOnlyObjectWrapper<@Nullable PeriodPreset> preset = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<Period> period = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<@Nullable Page> page = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<@Nullable Problem> problem = new ReadOnlyObjectWrapper<>();
    private final ObservableList<String> grouped = FXCollections.observableArrayList();
    private final ReadOnlyBooleanWrapper working = new ReadOnlyBooleanWrapper();
    private final List<Filter> filters = new ArrayList<>();
    private Words words;
    private Optional<Sort> sort = Optional.empty();
    private @Nullable Practice practice;
    private boolean shown;
    private boolean stale = true;
    private LocalDate today;

    ExplorerViewModel(Tab tab, LocalDate today, Words words, Jobs jobs) {
        this.content = TabContent.of(tab);
        this.today = today;
        this.words = words;
        this.jobs = jobs;
        preset.set(PeriodPreset.DEFAULT);
        period.set(PeriodPreset.DEFAULT.until(today));
    }

    public TabContent content() {
        return content;
    }

    /** What is shown; null until the first answer is there. The one before stays until the next is whole. */
    public ReadOnlyObjectProperty<@Nullable Page> pageProperty() {
        return page.getReadOnlyProperty();
    }

    /** Why there is no new page; null when there is. */
    public ReadOnlyObjectProperty<@Nullable Problem> problemProperty() {
        return problem.getReadOnlyProperty();
    }

    /** Whether an answer is being worked out. */
    public ReadOnlyBooleanProperty workingProperty() {
        return working.getReadOnlyProperty();
    }

    public ReadOnlyObjectProperty<Period> periodProperty() {
        return period.getReadOnlyProperty();
    }

    /** The period's name; null for one chosen by dates. */
    public ReadOnlyObjectProperty<@Nullable PeriodPreset> presetProperty() {
        return preset.getReadOnlyProperty();
    }

    /** The filters that are on, in words, in the order they were set. */
    public ObservableList<Chip> chips() {
        return chips;
    }

    /** The spellings that the tab's figures count as one, in words. */
    public ObservableList<String> grouped() {
        return grouped;
    }

    public Scope scope() {
        return new Scope(today, period.get(), filters);
    }

    /** What is chosen in the charts' selectors, by chart id. */
    public Map<String, Choices> choices() {
        return Map.copyOf(choices);
    }

    public void choose(PeriodPreset which) {
        preset.set(which);
        period.set(which.until(today));
        refresh();
    }

    public void choose(Period days) {
        preset.set(null);
        period.set(days);
        refresh();
    }

    /**
     * A click on a mark: its filter takes the place of others on the same field, and goes away when it is on already.
     *
     * @param add keeps what is on and adds or takes out this one's values
     */
    public void pick(Filter filter, boolean add) {
        replace(FilterEdit.pick(filters, filter, add));
    }

    /** Sets the values a facet lets through; none take the facet's filter away. */
    public void only(TextField field, List<String> values) {
        replace(FilterEdit.only(filters, field, values));
    }

    public void remove(Filter filter) {
        List<Filter> others = new ArrayList<>(filters);
        others.remove(filter);
        replace(others);
    }

    public void clearFilters() {
        replace(List.of());
    }

    /** Chooses in a chart's selector, such as the unit. */
    public void choose(String chart, String selector, String value) {
        choices.merge(chart, Choices.NONE.with(selector, value), (old, _) -> old.with(selector, value));
        refresh();
    }

    /** Sorts the table; empty for by date as fetched. */
    public void sort(Optional<Sort> by) {
        sort = by;
        refresh();
    }

    /** Asks for a facet's values with their counts under all other filters; {@code then} runs on the UI thread. */
    public void facet(TextField field, Consumer<List<FacetValue>> then) {
        Practice current = practice;
        if (current == null) {
            then.accept(List.of());
            return;
        }
        Scope scope = scope();
        jobs.<List<FacetValue>>runLatest(key("facet"), () -> current.facet(content.rows(), field, scope), outcome -> {
            switch (outcome) {
                case Outcome.Done(var values) -> then.accept(values);
                case Outcome.Failed(var cause) -> problem.set(cause);
            }
        });
    }

    /** The values that the facet's filter lets through now; empty when there is none. */
    public List<String> chosen(Field field) {
        return filters.stream()
                .filter(filter -> filter.field().equals(field))
                .flatMap(filter -> filter instanceof Filter.AnyOf any ? any.values().stream() : Stream.empty())
                .toList();
    }

    /** A period chosen by its name moves on with the day; one chosen by dates stays. */
    void follow(LocalDate day) {
        today = day;
        PeriodPreset named = preset.get();
        if (named != null) {
            period.set(named.until(day));
        }
        refresh();
    }

    /** What is asked, all of it; while it stays the same, so does the page. */
    private record Asked(Scope scope, Map<String, Choices> choices, Optional<Sort> order, Words words) {
        Page answer(TabContent content, Practice practice) throws InterruptedException {
            return Page.build(content.tab(), practice, scope, choices, order, words);
        }
    }

    /** A page and what was asked for it. */
    record Ahead(Object asked, Page page) {}

    /**
     * Works out the page of rows that have not been handed to {@link #loaded} yet, with what is asked now, on a thread that
     * may wait.
     */
    Function<Practice, Optional<Ahead>> ahead() {
        Asked now = asked();
        PeriodPreset named = preset.get();
        return fresh -> {
            Scope scope = new Scope(
                    fresh.today(),
                    named == null ? now.scope().period() : named.until(fresh.today()),
                    now.scope().filters());
            Asked then = new Asked(scope, now.choices(), now.order(), now.words());
            try {
                return Optional.of(new Ahead(then, then.answer(content, fresh)));
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return Optional.empty();
            } catch (RuntimeException e) {
                // It is worked out once more when the rows are handed over, and then told.
                return Optional.empty();
            }
        };
    }

    private Asked asked() {
        return new Asked(scope(), choices(), sort, words);
    }

    /** The same with the page that was worked out ahead, which is shown unless something else is asked by now. */
    void loaded(Practice fresh, Optional<Ahead> ahead) {
        boolean wasShown = shown;
        shown = false;
        loaded(fresh);
        shown = wasShown;
        Optional<Page> fitting = ahead.filter(there -> wasShown
                        && there.page().tab() == content.tab()
                        && there.asked().equals(asked()))
                .map(Ahead::page);
        if (fitting.isPresent()) {
            // An older one that is being worked out would come after it.
            jobs.cancel(key("page"));
            working.set(false);
            stale = false;
            problem.set(null);
            page.set(fitting.get());
        } else if (wasShown) {
            refresh();
        }
    }

    /** New rows are there, of now or of a past day; a period with a name ends on the day they stand for. */
    void loaded(Practice fresh) {
        practice = fresh;
        today = fresh.today();
        PeriodPreset named = preset.get();
        if (named != null) {
            period.set(named.until(today));
        }
        rewordGrouped();
        refresh();
    }

    /** Shows the rows that pass one filter alone. */
    void show(Filter filter) {
        replace(List.of(filter));
    }

    void speak(Words other) {
        words = other;
        rewordChips();
        rewordGrouped();
        refresh();
    }

    /** Hidden tabs cost nothing: they catch up when shown. */
    void show(boolean visible) {
        shown = visible;
        if (visible && stale) {
            refresh();
        }
    }

    private void replace(List<Filter> others) {
        filters.clear();
        filters.addAll(others);
        rewordChips();
        refresh();
    }

    private void rewordChips() {
        FilterWords inWords = new FilterWords(words, content.rows());
        chips.setAll(filters.stream()
                .map(filter -> new Chip(filter, inWords.name(filter), inWords.condition(filter)))
                .toList());
    }

    private void rewordGrouped() {
        Practice current = practice;
        HealthWords inWords = new HealthWords(words);
        grouped.setAll(
                current == null
                        ? List.of()
                        : current.grouped(content.sets()).stream()
                                .map(inWords::counted)
                                .toList());
    }

    private void refresh() {
        stale = true;
        Practice current = practice;
        if (!shown || current == null) {
            return;
        }
        stale = false;
        working.set(true);
        Asked now = asked();
        jobs.runLatest(key("page"), () -> now.answer(content, current), outcome -> {
            working.set(false);
            switch (outcome) {
                case Outcome.Done(var fresh) -> {
                    problem.set(null);
                    page.set(fresh);
                }
                case Outcome.Failed(var cause) -> problem.set(cause);
            }
        });
    }

    private String key(String what) {
        return what + "." + content.tab().id();
    }
}
