package dev.partnerlens.sync;

import dev.partnerlens.core.Partner;
import dev.partnerlens.core.Problem;
import dev.partnerlens.core.ProblemException;
import dev.partnerlens.core.Refusal;
import dev.partnerlens.core.TokenSource;
import dev.partnerlens.partnercenter.signin.Entra;
import dev.partnerlens.partnercenter.signin.TenantSignIn;
import dev.partnerlens.partnercenter.signin.TenantSignIn.Person;
import dev.partnerlens.partnercenter.signin.TokenVault;
import dev.partnerlens.partnercenter.signin.TokenVaults;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** The sign-ins of the partners of one home. */
public final class PartnerAccounts implements Accounts {
    private final PartnerStores stores;
    private final Entra entra;
    private final TokenVaults vaults;
    private final Map<Seat, Held> held = new ConcurrentHashMap<>();

    public PartnerAccounts(PartnerStores stores, Entra entra, TokenVaults vaults) {
        this.stores = stores;
        this.entra = entra;
        this.vaults = vaults;
    }

    /** Another registration is another sign-in. */
    private record Seat(Partner partner, Registration registration) {}

    /** One sign-in, and the token it gave last. */
    private record Held(TenantSignIn signIn, RenewedToken token) {}

    @Override
    public Account signIn(Partner partner, Registration registration, Way way) throws InterruptedException {
        Registration checked = registration.checked();
        stores.refuseOtherCloud(partner);
        Held seat = held(new Seat(partner, checked));
        Person person = switch (way) {
            case Way.Browser(var open) ->
                seat.signIn().browser(open, who -> stores.refuseOtherTenant(partner, who.tenant()));
            case Way.DeviceCode(var show) ->
                seat.signIn()
                        .deviceCode(
                                code -> show.accept(new Prompt(code.page(), code.text(), code.expires())),
                                who -> stores.refuseOtherTenant(partner, who.tenant()));
        };
        seat.token().forget();
        stores.bindTenant(partner, person.tenant());
        stores.connect(partner, new Connection.SignedIn(partner.cloud(), checked));
        return new Account(person.name());
    }

    @Override
    public void signOut(Partner partner) {
        registration(partner).ifPresent(registration -> {
            Held seat = held(new Seat(partner, registration));
            seat.signIn().signOut();
            seat.token().forget();
            stores.releaseTenant(partner);
        });
    }

    @Override
    public Optional<Account> account(Partner partner) {
        return registration(partner).flatMap(registration -> {
            try {
                return held(new Seat(partner, registration)).signIn().userName().map(Account::new);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new ProblemException(new Problem.Stopped(), e);
            }
        });
    }

    @Override
    public TokenSource tokens(Partner partner) {
        Registration registration = registration(partner)
                .orElseThrow(() -> new ProblemException(new Problem.NotRegistered(partner.name())));
        if (account(partner).isEmpty()) {
            throw new ProblemException(new Problem.SignInRefused(Refusal.NOT_SIGNED_IN, "", ""));
        }
        return held(new Seat(partner, registration)).token();
    }

    @Override
    public Keeping keeping() {
        return vaults.outlive() ? Keeping.KEY_STORE : Keeping.MEMORY;
    }

    private Optional<Registration> registration(Partner partner) {
        return stores.connection(partner).flatMap(Connection::registration);
    }

    private Held held(Seat seat) {
        return held.computeIfAbsent(seat, this::open);
    }

    private Held open(Seat seat) {
        Partner partner = seat.partner();
        Registration registration = seat.registration();
        TokenVault vault = vaults.vault(
                stores.folder(partner), partner.name() + "|" + partner.cloud().id());
        TenantSignIn signIn = entra.tenant(partner.cloud(), registration.clientId(), registration.tenant(), vault);
        return new Held(signIn, new RenewedToken(signIn, InstantSource.system()));
    }
}
