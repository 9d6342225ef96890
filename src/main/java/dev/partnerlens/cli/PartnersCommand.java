package dev.partnerlens.cli;

import dev.partnerlens.cli.terminal.Terminal;
import dev.partnerlens.core.Cloud;
import dev.partnerlens.core.Freshness;
import dev.partnerlens.core.Partner;
import dev.partnerlens.core.Problem;
import dev.partnerlens.core.ProblemException;
import dev.partnerlens.core.dataset.Datasets;
import dev.partnerlens.sync.Accounts;
import dev.partnerlens.sync.PartnerStore;
import dev.partnerlens.sync.PartnerStores;
import dev.partnerlens.text.Words;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;

/** The partners of this home: when something was last fetched, who is signed in; a line each, the name first. */
@Command(name = "partners", description = "${bundle:help.partners}")
final class PartnersCommand implements Callable<Integer> {
    private final Context context;

    PartnersCommand(Context context) {
        this.context = context;
    }

    @Override
    public Integer call() {
        PartnerStores stores = context.stores();
        List<Partner> partners = stores.all();
        if (partners.isEmpty()) {
            context.err().line(context.words().get("partners.none"));
        }
        partners.forEach(partner -> context.out().line(Terminal.plain(line(stores, partner))));
        return Failures.DONE;
    }

    private String line(PartnerStores stores, Partner partner) {
        Words words = context.words();
        String cloud = words.get("cloud." + partner.cloud().id());
        String fetched = lastFetched(stores, partner)
                .map(time -> words.get(
                        "partners.fetched",
                        partner.name(),
                        cloud,
                        words.formats().dateTime(time)))
                .orElseGet(() -> words.get("partners.not-fetched", partner.name(), cloud));
        return partner.cloud() == Cloud.LOCAL ? fetched : fetched + "; " + signedIn(stores, partner);
    }

    private String signedIn(PartnerStores stores, Partner partner) {
        Words words = context.words();
        Accounts accounts = context.services().accounts(stores);
        String kept = switch (accounts.keeping()) {
            case KEY_STORE -> words.get("partners.key-store");
            case MEMORY -> words.get("partners.memory");
        };
        try {
            return accounts.account(partner)
                    .map(account -> words.get("partners.signed-in", account.userName(), kept))
                    .orElseGet(() -> words.get("partners.nobody", kept));
        } catch (ProblemException e) {
            if (e.problem() instanceof Problem.KeyStoreRefused) {
                return words.get("partners.locked");
            }
            throw e;
        }
    }

    private static Optional<Instant> lastFetched(PartnerStores stores, Partner partner) {
        try (PartnerStore store = stores.look(partner)) {
            return Datasets.all().stream()
                    .map(store.source()::freshness)
                    .map(Freshness::fetchedAt)
                    .flatMap(Optional::stream)
                    .max(Comparator.naturalOrder());
        }
    }
}
