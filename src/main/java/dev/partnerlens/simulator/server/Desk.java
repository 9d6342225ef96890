package dev.partnerlens.simulator.server;

import dev.partnerlens.simulator.grammar.BadRequest;
import dev.partnerlens.simulator.grammar.Question;
import dev.partnerlens.simulator.rows.Table;
import java.net.URI;
import java.util.Optional;

/** Turns a request into its answer: path, method, token, faults, question, page, in this order. */
final class Desk {
    private static final String BEARER = "Bearer ";

    private final Shelf shelf;
    private final Optional<String> token;
    private final Mischief mischief;

    Desk(Shelf shelf, Optional<String> token, Mischief mischief) {
        this.shelf = shelf;
        this.token = token;
        this.mischief = mischief;
    }

    Reply reply(String method, URI address, Optional<String> authorization) throws InterruptedException {
        Optional<Table> table = shelf.at(address.getPath());
        if (table.isEmpty()) {
            return Errors.notFound();
        }
        if (!method.equals("GET")) {
            return Errors.onlyGet();
        }
        Optional<Reply> refusal = refusal(authorization);
        if (refusal.isPresent()) {
            return refusal.get();
        }
        Optional<Reply> fault = mischief.instead(table.get().resource());
        return fault.isPresent() ? fault.get() : page(address, table.get());
    }

    private Optional<Reply> refusal(Optional<String> authorization) {
        Optional<String> bearer = authorization
                .filter(text -> text.regionMatches(true, 0, BEARER, 0, BEARER.length()))
                .map(text -> text.substring(BEARER.length()).strip())
                .filter(text -> !text.isEmpty());
        if (bearer.isEmpty()) {
            return Optional.of(Errors.noToken());
        }
        return token.isEmpty() || token.equals(bearer) ? Optional.empty() : Optional.of(Errors.wrongToken());
    }

    private Reply page(URI address, Table table) {
        try {
            Parameters parameters = Parameters.of(address.getRawQuery());
            String path = address.getPath();
            String name = path.substring(path.lastIndexOf('/') + 1);
            Question question = mischief.misheard(Question.parse(table.resource(), parameters.byName()));
            Page page = Page.of(shelf.answer(question, table), parameters, name);
            return Reply.ok(mischief.onTheWire(mischief.distorted(page, parameters, name)));
        } catch (BadRequest bad) {
            return Errors.badRequest(bad);
        }
    }
}
