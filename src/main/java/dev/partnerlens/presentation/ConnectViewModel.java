package dev.partnerlens.presentation;

import dev.partnerlens.core.Partner;
import dev.partnerlens.core.Problem;
import dev.partnerlens.sync.Accounts;
import dev.partnerlens.sync.Accounts.Way;
import java.net.URI;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import java.util.function.LongFunction;
import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/** Connecting a partner: the form, and signing in with what it says. Used on the UI thread, waits for nothing. */
public final class ConnectViewModel {
    private static final String JOB = "sign-in";

    private final Accounts accounts;
    private final Consumer<URI> browser;
    private final Jobs jobs;
    private final Executor ui;
    private final InstantSource clock;
    private final Consumer<Partner> signedIn;
    private final ConnectForm form;
    private final ReadOnlyObjectWrapper<SignInState> state = new ReadOnlyObjectWrapper<>(new SignInState.Idle());
    private long run;

    /**
     * @param browser shows a page to the user; called in the background
     * @param clock tells how long a code still holds
     * @param signedIn called on the UI thread after a sign-in that succeeded
     */
    ConnectViewModel(
            Accounts accounts,
            Supplier<List<KnownPartner>> known,
            Consumer<URI> browser,
            Jobs jobs,
            Executor ui,
            InstantSource clock,
            Consumer<Partner> signedIn) {
        this.accounts = accounts;
        this.browser = browser;
        this.jobs = jobs;
        this.ui = ui;
        this.clock = clock;
        this.signedIn = signedIn;
        this.form = new ConnectForm(known);
    }

    public ConnectForm form() {
        return form;
    }

    public ReadOnlyObjectProperty<SignInState> stateProperty() {
        return state.getReadOnlyProperty();
    }

    /** The time that a code's validity is counted down by. */
    public Instant now() {
        return clock.instant();
    }

    /** Begins with an empty form; a running sign-in ends. */
    public void begin() {
        cancel();
        form.clear();
    }

    /** Begins with what is known of a partner of this home; a running sign-in ends. */
    public void begin(KnownPartner partner) {
        cancel();
        form.fill(partner);
    }

    /** Opens the browser, unless the form has faults. */
    public void signInInBrowser() {
        signIn(
                new SignInState.InBrowser(Optional.empty()),
                number -> new Way.Browser(page -> {
                    report(number, new SignInState.InBrowser(Optional.of(page)));
                    browser.accept(page);
                }));
    }

    /** Asks for a code to type on any device, unless the form has faults. */
    public void signInWithCode() {
        signIn(
                new SignInState.CodeAsked(),
                number -> new Way.DeviceCode(prompt ->
                        report(number, new SignInState.CodeShown(prompt.page(), prompt.code(), prompt.expires()))));
    }

    /** Shows the page that the running sign-in waits at once more; nothing happens where there is none. */
    public void openPage() {
        Optional<URI> page = switch (state.get()) {
            case SignInState.InBrowser(var known) -> known;
            case SignInState.CodeShown(var known, var _, var _) -> Optional.of(known);
            case SignInState.Idle _, SignInState.CodeAsked _, SignInState.Failed _, SignInState.Done _ ->
                Optional.empty();
        };
        page.ifPresent(address -> jobs.runLatest(
                "page",
                () -> {
                    browser.accept(address);
                    return address;
                },
                _ -> {}));
    }

    /** Ends a running sign-in at once, whatever it waits for. */
    public void cancel() {
        run++;
        jobs.cancel(JOB);
        state.set(new SignInState.Idle());
    }

    /** What came after the sign-in did not work out. */
    void fail(Problem problem) {
        state.set(new SignInState.Failed(problem));
    }

    private void signIn(SignInState first, LongFunction<Way> way) {
        if (state.get().running()) {
            return;
        }
        state.set(new SignInState.Idle());
        form.wanted().ifPresent(wanted -> {
            long number = ++run;
            state.set(first);
            jobs.runLatest(
                    JOB,
                    () -> accounts.signIn(wanted.partner(), wanted.registration(), way.apply(number)),
                    outcome -> ended(wanted.partner(), outcome));
        });
    }

    private void ended(Partner partner, Outcome<Accounts.Account> outcome) {
        run++;
        switch (outcome) {
            case Outcome.Done(var account) -> {
                state.set(new SignInState.Done(account.userName()));
                signedIn.accept(partner);
            }
            case Outcome.Failed(var problem) -> state.set(new SignInState.Failed(problem));
        }
    }

    /** What a sign-in says that was cancelled or has ended meanwhile is no longer heard. */
    private void report(long number, SignInState news) {
        ui.execute(() -> {
            if (number == run) {
                state.set(news);
            }
        });
    }
}
