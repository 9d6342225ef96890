package dev.partnerlens.simulator.server;

import dev.partnerlens.simulator.rows.Owner;
import dev.partnerlens.simulator.rows.Records;
import dev.partnerlens.simulator.rows.Refusal;
import dev.partnerlens.simulator.rows.V1Path;
import dev.partnerlens.simulator.rows.V1Resource;
import dev.partnerlens.simulator.rows.V1Stock;
import java.util.List;
import java.util.Optional;

/** Answers for the {@code /v1} family: resources and collections, the activity log, and customers' budgets. */
final class V1Desk {
    private static final V1Path BUDGET = new V1Path("/v1/customers/{customerId}/usagebudget");

    private final V1Stock stock;
    private final BudgetBook budgets;
    private final AuditLog log;
    private final Mischief mischief;

    V1Desk(V1Stock stock, Mischief mischief) {
        this.stock = stock;
        this.budgets = new BudgetBook(stock);
        this.log = new AuditLog(stock);
        this.mischief = mischief;
    }

    /** What may be done at a path; nothing where it is none of ours. */
    List<String> methods(String path) {
        if (BUDGET.match(path).isPresent()) {
            return List.of("GET", "PATCH");
        }
        return V1Resource.at(path).isPresent() ? List.of("GET") : List.of();
    }

    Reply reply(Call call) {
        Optional<Owner> budgetOf = BUDGET.match(call.path());
        if (budgetOf.isPresent()) {
            return budget(call, budgetOf.get());
        }
        V1Resource resource = V1Resource.at(call.path()).orElseThrow();
        Owner owner = resource.path().match(call.path()).orElseThrow();
        Optional<Refusal> refusal = stock.directory().refusal(resource, owner);
        if (refusal.isPresent()) {
            return Errors.refused(refusal.get());
        }
        return switch (resource.shape()) {
            case ONE -> one(resource, owner);
            case COLLECTION, COLLECTION_WITHOUT_LINKS -> collection(resource, owner, call.path());
            case BOOK -> log(call);
        };
    }

    private Reply one(V1Resource resource, Owner owner) {
        List<Records.Entry> rows = rows(resource, owner);
        return rows.isEmpty()
                ? Errors.refused(Refusal.NO_SUCH_THING)
                : Reply.ok(Reply.Bytes.of(budgets.asOfNow(resource, rows.getFirst())));
    }

    private Reply collection(V1Resource resource, Owner owner, String path) {
        List<String> rows = rows(resource, owner).stream()
                .map(row -> budgets.asOfNow(resource, row))
                .toList();
        Collection whole = new Collection(rows, rows.size(), Optional.empty(), Optional.empty());
        Collection shown = resource.shape() == V1Resource.Shape.COLLECTION
                ? whole.linked(Link.plain(path.substring("/v1".length())))
                : whole;
        return Reply.ok(new Reply.Bytes(mischief.distorted(shown).bytes()));
    }

    private List<Records.Entry> rows(V1Resource resource, Owner owner) {
        Records records = stock.of(resource);
        return resource.path().isBelowCustomer() ? records.of(owner) : records.all();
    }

    private Reply log(Call call) {
        Parameters parameters = Parameters.of(call.address().getRawQuery());
        AuditQuestion question = AuditQuestion.parse(parameters, stock.now().toLocalDate());
        Collection page = log.page(
                mischief.ignoresFilters() ? question.unfiltered() : question,
                parameters,
                call.header().apply("MS-ContinuationToken"));
        return Reply.ok(new Reply.Bytes(mischief.distorted(page).bytes()));
    }

    private Reply budget(Call call, Owner customer) {
        Optional<Refusal> refusal = stock.directory().budgetRefusal(customer);
        if (refusal.isPresent()) {
            return Errors.refused(refusal.get());
        }
        if (call.method().equals("PATCH")) {
            budgets.write(customer, call.body(), call.header().apply("MS-RequestId"))
                    .ifPresent(log::budgetChanged);
        }
        return Reply.ok(Reply.Bytes.of(budgets.resource(customer, call.method())));
    }
}
