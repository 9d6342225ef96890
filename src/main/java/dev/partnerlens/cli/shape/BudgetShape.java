package dev.partnerlens.cli.shape;

import dev.partnerlens.cli.terminal.Output;
import dev.partnerlens.core.Budget;
import dev.partnerlens.sync.KnownCustomer;
import dev.partnerlens.text.Words;
import java.math.BigDecimal;
import java.util.Optional;

/** A customer's budget in words and as JSON, always with the currency or the fact that it is not known. */
public final class BudgetShape {
    private final Words words;
    private final KnownCustomer customer;

    public BudgetShape(Words words, KnownCustomer customer) {
        this.words = words;
        this.customer = customer;
    }

    /** What the user must say yes to. */
    public String question(Budget shown, Budget wished) {
        return words.get("budget.question", name(), amount(shown), amount(wished));
    }

    /**
     * One line.
     *
     * @param before what it was, where it has just been changed
     */
    public String text(Optional<Budget> before, Budget now) {
        return before.map(was -> words.get("budget.changed", name(), amount(was), amount(now)))
                .orElseGet(() -> words.get("budget.shown", name(), amount(now)));
    }

    /** One object on a line; amounts are exact, null where there is no budget. */
    public void json(Output out, Optional<Budget> before, Budget now) {
        JsonOut json = new JsonOut(out);
        json.object()
                .field("customer", customer.id())
                .field("name", customer.name().orElse(null))
                .field("currency", customer.currency().orElse(null))
                .field("budget", now.amount().orElse(null))
                .field("changed", before.isPresent());
        before.ifPresent(was -> json.field("before", was.amount().orElse(null)));
        json.endObject();
        out.line("");
    }

    private String name() {
        return customer.name()
                .filter(name -> !name.isBlank())
                .map(name -> words.get("budget.customer", name, customer.id()))
                .orElse(customer.id());
    }

    private String amount(Budget budget) {
        return budget.amount().map(this::money).orElseGet(() -> words.get("budget.none"));
    }

    private String money(BigDecimal amount) {
        String figure = words.formats()
                .number(amount, Math.max(0, amount.stripTrailingZeros().scale()));
        return customer.currency()
                .map(currency -> words.get("budget.amount", figure, currency))
                .orElseGet(() -> words.get("budget.amount-unknown", figure));
    }
}
