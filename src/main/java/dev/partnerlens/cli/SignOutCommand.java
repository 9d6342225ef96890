package dev.partnerlens.cli;

import dev.partnerlens.cli.terminal.Terminal;
import dev.partnerlens.core.Partner;
import dev.partnerlens.sync.Accounts;
import dev.partnerlens.sync.PartnerStores;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;

/** Forgets a partner's sign-in, here and in the system's key store; the data in the cache stays. */
@Command(name = "sign-out", description = "${bundle:help.sign-out}")
final class SignOutCommand implements Callable<Integer> {
    private final Context context;

    SignOutCommand(Context context) {
        this.context = context;
    }

    @Override
    public Integer call() {
        PartnerStores stores = context.stores();
        Optional<Partner> partner = context.partner();
        if (partner.isEmpty()) {
            context.err().line(context.words().get("partners.none"));
            return Failures.DONE;
        }
        Accounts accounts = context.services().accounts(stores);
        boolean somebody = accounts.account(partner.get()).isPresent();
        accounts.signOut(partner.get());
        context.out()
                .line(Terminal.plain(context.words()
                        .get(
                                somebody ? "sign-out.done" : "sign-out.nobody",
                                partner.get().name())));
        return Failures.DONE;
    }
}
