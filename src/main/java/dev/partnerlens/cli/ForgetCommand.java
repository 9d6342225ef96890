package dev.partnerlens.cli;

import dev.partnerlens.cli.argument.Arguments;
import dev.partnerlens.cli.terminal.Terminal;
import dev.partnerlens.core.Partner;
import dev.partnerlens.core.Problem;
import dev.partnerlens.core.ProblemException;
import dev.partnerlens.sync.Leaving;
import dev.partnerlens.sync.PartnerStores;
import dev.partnerlens.text.Words;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Removes a partner named with {@code --partner}, or one of its customers, for good and after a yes. */
@Command(name = "forget", description = "${bundle:help.forget}")
final class ForgetCommand implements Callable<Integer> {
    private final Context context;
    private final Failures failures;

    @Option(names = "--customer", paramLabel = "ID", description = "${bundle:help.option.customer-forget}")
    private @Nullable String customer;

    @Option(names = "--undo", description = "${bundle:help.option.undo}")
    private boolean undo;

    @Option(names = "--yes", description = "${bundle:help.option.yes-forget}")
    private boolean yes;

    ForgetCommand(Context context, Failures failures) {
        this.context = context;
        this.failures = failures;
    }

    @Override
    public Integer call() throws InterruptedException {
        Words words = context.words();
        Arguments arguments = context.arguments();
        if (customer == null) {
            if (undo) {
                failures.tell(words.get("forget.undo-customer"));
                return Failures.WRONG_ARGUMENTS;
            }
            Optional<String> name = context.partnerName();
            if (name.isEmpty()) {
                failures.tell(words.get("forget.what"));
                return Failures.WRONG_ARGUMENTS;
            }
            return partner(name.get());
        }
        String id = customer.strip();
        if (id.isEmpty()) {
            throw arguments.wrong("--customer", customer, "expected.customer");
        }
        Partner partner = context.partner().orElseThrow(() -> new ProblemException(new Problem.UnknownCustomer(id)));
        return undo ? takeBack(partner, id) : customer(partner, id);
    }

    private int partner(String name) throws InterruptedException {
        PartnerStores stores = context.stores();
        Words words = context.words();
        if (!stores.holds(name)) {
            throw new ProblemException(new Problem.UnknownPartner(name));
        }
        if (!agreed(words.get("forget.partner.question", name))) {
            return left();
        }
        leaving().partner(name);
        say(words.get("forget.partner.done", name));
        return Failures.DONE;
    }

    private int customer(Partner partner, String id) throws InterruptedException {
        Words words = context.words();
        if (!agreed(words.get("forget.customer.question", id, partner.name()))) {
            return left();
        }
        Leaving.Forgot forgot = leaving().customer(partner, id);
        say(words.get("forget.customer.done", forgot.rows(), forgot.notes()));
        if (!forgot.views().isEmpty()) {
            say(words.get("forget.customer.views", String.join(", ", forgot.views())));
        }
        if (forgot.held()) {
            say(words.get("forget.customer.held"));
        }
        return Failures.DONE;
    }

    private int takeBack(Partner partner, String id) {
        boolean known = leaving().takeBack(partner, id);
        say(context.words().get(known ? "forget.undo.done" : "forget.undo.nobody", id));
        return Failures.DONE;
    }

    private boolean agreed(String question) throws InterruptedException {
        if (yes) {
            return true;
        }
        Consent consent = new Consent(context);
        if (!consent.possible()) {
            throw context.arguments().wrong("--yes", "", "expected.yes");
        }
        return consent.given(question);
    }

    private int left() {
        context.err().line(context.words().get("forget.left"));
        return Failures.DONE;
    }

    private Leaving leaving() {
        return context.services().leaving(context.stores());
    }

    private void say(String line) {
        context.out().line(Terminal.plain(line));
    }
}
