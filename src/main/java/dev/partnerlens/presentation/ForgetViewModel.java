package dev.partnerlens.presentation;

import dev.partnerlens.core.Partner;
import dev.partnerlens.sync.Leaving;
import dev.partnerlens.sync.PartnerStore;
import dev.partnerlens.sync.PartnerStores;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/** Forgetting a partner or one of its customers, for good. Used on the UI thread; files are touched in the background. */
public final class ForgetViewModel {
    private final PartnerStores stores;
    private final Leaving leaving;
    private final Jobs jobs;
    private final ReadOnlyObjectWrapper<ForgetState> state = new ReadOnlyObjectWrapper<>(new ForgetState.Ready());
    private final ObservableList<ListedCustomer> customers = FXCollections.observableArrayList();
    private final ObservableList<ListedCustomer> seen = FXCollections.unmodifiableObservableList(customers);

    ForgetViewModel(PartnerStores stores, Leaving leaving, Jobs jobs) {
        this.stores = stores;
        this.leaving = leaving;
        this.jobs = jobs;
    }

    public ReadOnlyObjectProperty<ForgetState> stateProperty() {
        return state.getReadOnlyProperty();
    }

    /** The customers of the partner that {@link #begin} named, by name; empty until read. */
    public ObservableList<ListedCustomer> customers() {
        return seen;
    }

    /** Those whose name or id holds the text, whatever its case. */
    public List<ListedCustomer> customers(String text) {
        String part = text.strip().toLowerCase(Locale.ROOT);
        return customers.stream()
                .filter(customer -> (customer.name() + "\n" + customer.id())
                        .toLowerCase(Locale.ROOT)
                        .contains(part))
                .toList();
    }

    /** Begins anew, and reads the customers of a partner. */
    public void begin(Partner partner) {
        begin();
        customers.clear();
        jobs.runLatest("customers", () -> listed(partner), outcome -> {
            switch (outcome) {
                case Outcome.Done(var found) -> customers.setAll(found);
                case Outcome.Failed(var problem) -> state.set(new ForgetState.Failed(problem));
            }
        });
    }

    private List<ListedCustomer> listed(Partner partner) {
        try (PartnerStore store = stores.look(partner)) {
            return store.customers().stream()
                    .map(known -> new ListedCustomer(
                            known.id(),
                            known.name().filter(name -> !name.isBlank()).orElse(known.id())))
                    .toList();
        }
    }

    /** Begins anew. */
    public void begin() {
        if (!(state.get() instanceof ForgetState.Working)) {
            state.set(new ForgetState.Ready());
        }
    }

    /** Forgets a customer of a partner; what happened is the state. */
    public void customer(Partner partner, ListedCustomer customer) {
        work(Optional.empty(), () -> {
            Leaving.Forgot forgot = leaving.customer(partner, customer.id());
            return new ForgetState.CustomerGone(partner, forgot.rows(), forgot.views(), forgot.held());
        });
    }

    /** Forgets a partner; what happened is the state. */
    public void partner(Partner partner) {
        work(Optional.of(partner), () -> {
            leaving.partner(partner.name());
            return new ForgetState.PartnerGone(partner);
        });
    }

    private void work(Optional<Partner> whole, Callable<ForgetState> work) {
        if (state.get() instanceof ForgetState.Working) {
            return;
        }
        state.set(new ForgetState.Working(whole));
        jobs.runLatest("forget", work, outcome -> {
            switch (outcome) {
                case Outcome.Done(var gone) -> state.set(gone);
                case Outcome.Failed(var problem) -> state.set(new ForgetState.Failed(problem));
            }
        });
    }
}
