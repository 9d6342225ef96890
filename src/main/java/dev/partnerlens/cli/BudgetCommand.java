package dev.partnerlens.cli;

import dev.partnerlens.cli.argument.Arguments;
import dev.partnerlens.cli.shape.BudgetShape;
import dev.partnerlens.cli.terminal.Terminal;
import dev.partnerlens.core.Budget;
import dev.partnerlens.core.Partner;
import dev.partnerlens.core.Service;
import dev.partnerlens.sync.BudgetDesk;
import dev.partnerlens.sync.Connection;
import dev.partnerlens.sync.KnownCustomer;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** A customer's budget, asked of the service, and changed only after a yes. */
@Command(name = "budget", description = "${bundle:help.budget}")
final class BudgetCommand implements Callable<Integer> {
    private final Context context;
    private final Failures failures;

    @Option(names = "--customer", required = true, paramLabel = "ID", description = "${bundle:help.option.customer}")
    private String customer = "";

    @Option(names = "--set", paramLabel = "AMOUNT", description = "${bundle:help.option.set}")
    private @Nullable String amount;

    @Option(names = "--remove", description = "${bundle:help.option.remove}")
    private boolean remove;

    @Option(names = "--yes", description = "${bundle:help.option.yes}")
    private boolean yes;

    @Option(names = "--format", paramLabel = "F", description = "${bundle:help.option.format-text}")
    private String format = "text";

    BudgetCommand(Context context, Failures failures) {
        this.context = context;
        this.failures = failures;
    }

    @Override
    public Integer call() throws InterruptedException {
        Arguments arguments = context.arguments();
        Format shape = Format.read(arguments, format, Format.TEXT, Format.JSON);
        Optional<Budget> wished = wished(arguments);
        if (customer.isBlank()) {
            throw arguments.wrong("--customer", customer, "expected.customer");
        }
        Optional<Partner> partner = context.partner();
        Optional<Connection> connection = partner.flatMap(context.stores()::connection);
        boolean invented = partner.filter(Partner::invented).isPresent();
        if (!invented && connection.isEmpty()) {
            failures.tell(context.words().get("sync.no-address"));
            return Failures.WRONG_ARGUMENTS;
        }
        if (wished.isPresent() && !yes && context.here().keyboard().isEmpty()) {
            failures.tell(context.words().get("budget.nobody-to-ask"));
            return Failures.WRONG_ARGUMENTS;
        }
        KnownCustomer known = context.stores().look(partner.orElseThrow()).customer(customer.strip());
        if (invented) {
            new DemoPartner(context.services(), context.stores())
                    .serve(context.today(), service -> run(service, known, wished, shape));
            wished.ifPresent(_ -> context.err().line(context.words().get("budget.invented")));
        } else {
            try (Service service =
                    context.services().service(context.stores(), partner.get(), connection.orElseThrow())) {
                run(service, known, wished, shape);
            }
        }
        return Failures.DONE;
    }

    private Optional<Budget> wished(Arguments arguments) {
        if (amount == null) {
            return remove ? Optional.of(Budget.NONE) : Optional.empty();
        }
        if (remove) {
            throw arguments.wrong("--set", amount, "expected.set-or-remove");
        }
        return Optional.of(Budget.of(amount(arguments, amount)));
    }

    private static BigDecimal amount(Arguments arguments, String text) {
        if (!text.matches("\\d{1,15}(\\.\\d{1,6})?")) {
            throw arguments.wrong("--set", text, "expected.amount");
        }
        return new BigDecimal(text);
    }

    private void run(Service service, KnownCustomer known, Optional<Budget> wished, Format shape)
            throws InterruptedException {
        BudgetDesk desk = new BudgetDesk(service.budgets(this::waits));
        BudgetShape told = new BudgetShape(context.words(), known);
        Budget shown = desk.show(known.id());
        if (wished.isEmpty() || wished.get().same(shown)) {
            tell(told, shape, Optional.empty(), shown);
        } else if (yes || new Consent(context).given(told.question(shown, wished.get()))) {
            tell(told, shape, Optional.of(shown), desk.change(known.id(), shown, wished.get()));
        } else {
            context.err().line(context.words().get("budget.left"));
            tell(told, shape, Optional.empty(), shown);
        }
    }

    private void waits(Duration pause) {
        long seconds = Math.max(1, pause.plusMillis(999).toSeconds());
        context.err().line(context.words().get("budget.waiting", seconds));
    }

    private void tell(BudgetShape told, Format shape, Optional<Budget> before, Budget now) {
        if (shape == Format.JSON) {
            told.json(context.out(), before, now);
        } else {
            context.out().line(Terminal.plain(told.text(before, now)));
        }
    }
}
