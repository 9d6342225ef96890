package dev.partnerlens.presentation;

import dev.partnerlens.core.Partner;
import dev.partnerlens.core.Problem;
import dev.partnerlens.core.ProblemException;
import dev.partnerlens.sync.Accounts;
import dev.partnerlens.sync.Connection;
import dev.partnerlens.sync.Leaving;
import dev.partnerlens.sync.PartnerStores;
import dev.partnerlens.sync.Registration;
import java.net.URI;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;

/**
 * The partners of a home: which there are, who is signed in, and the way to one more. Outlives the window of a partner.
 * Used on the UI thread; files, key store and network are asked in the background.
 */
public final class PartnersViewModel implements AutoCloseable {
    private final PartnerStores stores;
    private final Accounts accounts;
    private final Jobs jobs;
    private final Function<Opening, Runnable> prepare;
    private final ConnectViewModel connect;
    private final ForgetViewModel forget;
    private final ObservableList<KnownPartner> partners = FXCollections.observableArrayList();
    private final ObservableList<KnownPartner> seen = FXCollections.unmodifiableObservableList(partners);
    private final ReadOnlyObjectWrapper<@Nullable Keeping> keeping = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<@Nullable Problem> problem = new ReadOnlyObjectWrapper<>();

    /**
     * A partner whose window is wanted.
     *
     * @param signedIn whether somebody has just signed in to it, so that its rows can be fetched
     */
    public record Opening(Partner partner, boolean signedIn) {}

    /**
     * @param leaving forgets partners and customers of these partners' home
     * @param browser shows a page to the user; called in the background
     * @param clock tells how long a device code still holds
     * @param prepare makes a partner's window ready, in the background; what it returns opens it, on the UI thread
     */
    public PartnersViewModel(
            PartnerStores stores,
            Accounts accounts,
            Leaving leaving,
            Consumer<URI> browser,
            Executor ui,
            InstantSource clock,
            Function<Opening, Runnable> prepare) {
        this.stores = stores;
        this.accounts = accounts;
        this.prepare = prepare;
        this.jobs = new Jobs(ui);
        this.connect = new ConnectViewModel(accounts, () -> partners, browser, jobs, ui, clock, this::signedIn);
        this.forget = new ForgetViewModel(stores, leaving, jobs);
        forget.stateProperty().addListener((_, _, state) -> {
            if (state instanceof ForgetState.PartnerGone) {
                refresh();
            }
        });
    }

    public ConnectViewModel connect() {
        return connect;
    }

    public ForgetViewModel forget() {
        return forget;
    }

    /** By name; empty until first read. */
    public ObservableList<KnownPartner> partners() {
        return seen;
    }

    /** Where sign-ins are kept; null until known. */
    public ReadOnlyObjectProperty<@Nullable Keeping> keepingProperty() {
        return keeping.getReadOnlyProperty();
    }

    /** Why the partners could not be read, one not be opened, or somebody not be signed out; null while all is well. */
    public ReadOnlyObjectProperty<@Nullable Problem> problemProperty() {
        return problem.getReadOnlyProperty();
    }

    /** What is known of a partner right now. */
    public Optional<KnownPartner> known(Partner partner) {
        return partners.stream().filter(each -> each.partner().equals(partner)).findFirst();
    }

    /** Reads anew which partners there are, who is signed in, and where that is kept. */
    public void refresh() {
        jobs.runLatest("partners", this::read, outcome -> {
            if (outcome instanceof Outcome.Failed<Book>(var cause)) {
                problem.set(cause);
            } else if (outcome instanceof Outcome.Done<Book>(var book)) {
                problem.set(book.trouble().orElse(null));
                partners.setAll(book.partners());
                keeping.set(book.keeping());
            }
        });
    }

    /** Opens the window of a partner in place of the one that is open. */
    public void open(Partner partner) {
        prepare(new Opening(partner, false), problem::set);
    }

    /** Forgets who is signed in; what was fetched stays. */
    public void signOut(Partner partner) {
        jobs.runLatest(
                "sign-out",
                () -> {
                    accounts.signOut(partner);
                    return partner;
                },
                outcome -> {
                    if (outcome instanceof Outcome.Failed<Partner>(var cause)) {
                        problem.set(cause);
                    } else {
                        refresh();
                    }
                });
    }

    private void signedIn(Partner partner) {
        refresh();
        prepare(new Opening(partner, true), connect::fail);
    }

    private void prepare(Opening opening, Consumer<Problem> failed) {
        jobs.runLatest("open", () -> prepare.apply(opening), outcome -> {
            switch (outcome) {
                case Outcome.Done(var open) -> open.run();
                case Outcome.Failed(var cause) -> failed.accept(cause);
            }
        });
    }

    private Book read() {
        List<KnownPartner> found = new ArrayList<>();
        Optional<Problem> trouble = Optional.empty();
        for (Partner partner : stores.all()) {
            Optional<Registration> registration = stores.connection(partner).flatMap(Connection::registration);
            Optional<String> user = Optional.empty();
            try {
                user = registration.flatMap(_ -> accounts.account(partner)).map(Accounts.Account::userName);
            } catch (ProblemException e) {
                // The partners are to be seen all the same, and their rows.
                trouble = Optional.of(e.problem());
            }
            found.add(new KnownPartner(partner, registration, user));
        }
        return new Book(
                found,
                switch (accounts.keeping()) {
                    case KEY_STORE -> Keeping.KEY_STORE;
                    case MEMORY -> Keeping.MEMORY;
                },
                trouble);
    }

    /** Ends what runs, a sign-in above all; waits for it, so not for the UI thread. */
    @Override
    public void close() {
        jobs.close();
    }

    private record Book(List<KnownPartner> partners, Keeping keeping, Optional<Problem> trouble) {}
}
