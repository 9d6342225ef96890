package dev.partnerlens.presentation;

import java.time.LocalDate;
import java.util.Optional;
import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;

/** Which day's knowledge the window shows: that of now, or that of a past day. Used on the UI thread. */
public final class LookBackViewModel {
    private final Supplier<LocalDate> today;
    private final Runnable load;
    private final ReadOnlyObjectWrapper<@Nullable LocalDate> day = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<@Nullable LocalDate> first = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyBooleanWrapper loading = new ReadOnlyBooleanWrapper();
    private Optional<LocalDate> chosen = Optional.empty();

    /** @param load called when another day is chosen; what was loaded comes back to {@link #shown} */
    LookBackViewModel(Supplier<LocalDate> today, Runnable load) {
        this.today = today;
        this.load = load;
    }

    /** The past day that everything on the pages stands for; null for now. */
    public ReadOnlyObjectProperty<@Nullable LocalDate> dayProperty() {
        return day.getReadOnlyProperty();
    }

    /** The first day that anything is known of; null before the first sync. */
    public ReadOnlyObjectProperty<@Nullable LocalDate> firstProperty() {
        return first.getReadOnlyProperty();
    }

    /** Whether another day was chosen and is not shown yet. */
    public ReadOnlyBooleanProperty loadingProperty() {
        return loading.getReadOnlyProperty();
    }

    /** The last day that is past. */
    public LocalDate last() {
        return today.get().minusDays(1);
    }

    /** Shows what was known at the end of that day; of today and later days that is now. */
    public void to(LocalDate past) {
        choose(past.isBefore(today.get()) ? Optional.of(past) : Optional.empty());
    }

    public void toNow() {
        choose(Optional.empty());
    }

    private void choose(Optional<LocalDate> other) {
        if (!chosen.equals(other)) {
            chosen = other;
            loading.set(true);
            load.run();
        }
    }

    /** The day to load; empty for now. */
    Optional<LocalDate> chosen() {
        return chosen;
    }

    /** The chosen day has been loaded. */
    void shown(Optional<LocalDate> begins) {
        loading.set(false);
        day.set(chosen.orElse(null));
        first.set(begins.orElse(null));
    }

    /** The chosen day could not be loaded: what is shown stays. */
    void failed() {
        loading.set(false);
        chosen = Optional.ofNullable(day.get());
    }
}
