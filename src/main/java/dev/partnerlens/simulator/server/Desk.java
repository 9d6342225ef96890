package dev.partnerlens.simulator.server;

import dev.partnerlens.simulator.grammar.BadRequest;
import dev.partnerlens.simulator.grammar.Question;
import dev.partnerlens.simulator.rows.Table;
import java.net.URI;
import java.util.List;
import java.util.Optional;

/** Turns a request into its answer: path, method, token, faults, question, page, in this order. */
final class Desk {
    private final Shelf shelf;
    private final V1Desk v1;
    private final Optional<String> token;
    private final Mischief mischief;

    Desk(Shelf shelf, V1Desk v1, Optional<String> token, Mischief mischief) {
        this.shelf = shelf;
        this.v1 = v1;
        this.token = token;
        this.mischief = mischief;
    }

    Reply reply(Call call) throws InterruptedException {
        Optional<Table> table = shelf.at(call.path());
        List<String> methods = table.isPresent() ? List.of("GET") : v1.methods(call.path());
        if (methods.isEmpty()) {
            return Errors.notFound();
        }
        if (!methods.contains(call.method())) {
            return Errors.onlyMethods(methods);
        }
        Optional<Reply> refusal = refusal(call.bearer()).or(() -> mischief.tokenRefused(call.bearer()));
        if (refusal.isPresent()) {
            return refusal.get();
        }
        Mischief.Turn turn = mischief.next(call.address());
        Optional<Reply> fault = mischief.instead(turn);
        if (fault.isPresent()) {
            return fault.get();
        }
        try {
            Reply reply = table.isPresent() ? page(call.address(), table.get()) : v1.reply(call);
            return reply.status() == 200 ? mischief.onTheWire(turn, reply) : reply;
        } catch (BadRequest bad) {
            return Errors.badRequest(bad);
        }
    }

    private Optional<Reply> refusal(Optional<String> bearer) {
        if (bearer.isEmpty()) {
            return Optional.of(Errors.noToken());
        }
        return token.isEmpty() || token.equals(bearer) ? Optional.empty() : Optional.of(Errors.wrongToken());
    }

    private Reply page(URI address, Table table) {
        Parameters parameters = Parameters.of(address.getRawQuery());
        String path = address.getPath();
        // Below a path that ends with a slash, a relative link of parameters alone leads to the path itself.
        String name = path.substring(path.lastIndexOf('/') + 1);
        Question question = mischief.misheard(Question.parse(table.resource(), parameters.byName()));
        Page page = Page.of(shelf.answer(question, table), parameters, name);
        return Reply.ok(mischief.distorted(page, parameters, name));
    }
}
