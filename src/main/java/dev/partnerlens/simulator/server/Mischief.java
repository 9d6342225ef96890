package dev.partnerlens.simulator.server;

import dev.partnerlens.simulator.grammar.Question;
import dev.partnerlens.simulator.rows.Resource;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;

/** Plays one fault, counting requests so that every run goes wrong in the same places. */
final class Mischief {
    private static final Duration SLOW = Duration.ofSeconds(1);
    private static final int REQUESTS_BEFORE_THROTTLE = 12;
    private static final int REQUESTS_BETWEEN_BURSTS = 20;
    private static final int REQUESTS_OF_FIRST_TOKEN = 4;
    private static final String ELSEWHERE = "https://elsewhere.example/";

    private final Optional<Fault> fault;
    private final Optional<String> refusedCustomer;
    private final Pace pace;
    private final AtomicInteger requests = new AtomicInteger();
    private final Set<URI> failed = ConcurrentHashMap.newKeySet();
    private final AtomicReference<String> firstToken = new AtomicReference<>("");

    /** @param refusedCustomer the customer that is refused where one is, in lower case */
    Mischief(Optional<Fault> fault, Optional<String> refusedCustomer, Pace pace) {
        this.fault = fault;
        this.refusedCustomer = refusedCustomer;
        this.pace = pace;
    }

    /** What is answered to a token that is let in otherwise, if it is refused now. */
    Optional<Reply> tokenRefused(Optional<String> bearer) {
        if (fault.isEmpty()) {
            return Optional.empty();
        }
        return switch (fault.get()) {
            case UNAUTHORIZED -> Optional.of(Errors.noSecondFactor());
            case WRONG_AUDIENCE -> Optional.of(Errors.otherAudience());
            case WRONG_AUDIENCE_GATEWAY -> Optional.of(Errors.otherAudienceAtTheGateway());
            case TOKEN_EXPIRED -> {
                firstToken.compareAndSet("", bearer.orElse(""));
                boolean old = bearer.orElse("").equals(firstToken.get());
                yield old && requests.get() >= REQUESTS_OF_FIRST_TOKEN
                        ? Optional.of(Errors.wrongToken())
                        : Optional.empty();
            }
            default -> Optional.empty();
        };
    }

    /**
     * One request among all.
     *
     * @param number from 1
     * @param spared whether the same was asked just before and failed, so that it succeeds now
     */
    record Turn(int number, boolean spared, URI address) {}

    Turn next(URI address) {
        return new Turn(requests.incrementAndGet(), failed.remove(address), address);
    }

    /** Whether it is the turn of one request in so many to fail; a failed one succeeds when it is tried again. */
    private boolean fails(Turn turn, int oneOf) {
        return turn.number() % oneOf == 0 && !turn.spared() && failed.add(turn.address());
    }

    /** What is answered in place of the rows, if anything. */
    Optional<Reply> instead(Turn turn) throws InterruptedException {
        if (fault.isEmpty()) {
            return Optional.empty();
        }
        String path = turn.address().getPath();
        return switch (fault.get()) {
            case THROTTLE -> only(fails(turn, 3), Errors.slowDown());
            case THROTTLE_BARE -> only(fails(turn, 3), Errors.slowDownSomehow());
            case THROTTLE_LATER -> only(turn.number() > REQUESTS_BEFORE_THROTTLE, Errors.slowDown());
            case SERVER_ERROR -> only(fails(turn, 3), Errors.unexpected());
            case BURST -> {
                int place = turn.number() % REQUESTS_BETWEEN_BURSTS;
                yield only(place >= 4 && place <= 6, Errors.unavailable());
            }
            case GATEWAY -> only(fails(turn, 5), Errors.badGateway());
            case FORBIDDEN -> only(Resource.INDIRECT_RESELLERS.isAt(path), Errors.missingRole());
            case CUSTOMER_REFUSED -> only(isOfRefusedCustomer(path), Errors.noRelationship());
            case NOT_JSON ->
                Optional.of(Reply.ok(new Reply.Bytes("This is not JSON.".getBytes(StandardCharsets.UTF_8))));
            case SLOW -> {
                pace.pause(SLOW);
                yield Optional.empty();
            }
            default -> Optional.empty();
        };
    }

    private static Optional<Reply> only(boolean now, Reply reply) {
        return now ? Optional.of(reply) : Optional.empty();
    }

    private boolean isOfRefusedCustomer(String path) {
        return refusedCustomer
                .filter(id -> path.toLowerCase(Locale.ROOT).contains("/customers/" + id + "/"))
                .isPresent();
    }

    Question misheard(Question question) {
        return ignoresFilters() ? question.unfiltered() : question;
    }

    boolean ignoresFilters() {
        return is(Fault.IGNORE_FILTER);
    }

    Page distorted(Page page, Parameters parameters, String name) {
        if (is(Fault.WRONG_TOTAL)) {
            return page.withTotal(page.total() + 1);
        }
        if (page.nextLink().isEmpty()) {
            return page;
        }
        int top = page.to() - page.from();
        if (is(Fault.RAW_LINK)) {
            return page.withNextLink(
                    name + "?" + Page.following(parameters, top, page.to()).raw());
        }
        if (is(Fault.FOREIGN_LINK)) {
            return page.withNextLink(ELSEWHERE + page.nextLink().get());
        }
        return is(Fault.SAME_LINK)
                ? page.withNextLink(name + "?"
                        + Page.following(parameters, top, page.from()).encoded())
                : page;
    }

    Collection distorted(Collection page) {
        if (is(Fault.WRONG_TOTAL)) {
            return page.withTotal(page.total() + 1);
        }
        if (page.self().isEmpty()) {
            return page;
        }
        Link self = page.self().get();
        if (is(Fault.SAME_LINK)) {
            return page.withNext(self);
        }
        if (is(Fault.FOREIGN_LINK)) {
            return page.withNext(self.to(ELSEWHERE + "v1" + self.uri()));
        }
        return is(Fault.RAW_LINK) && page.next().isPresent()
                ? page.withNext(raw(page.next().get()))
                : page;
    }

    /** As recordings have it: what must be encoded stands there as it is. */
    private static Link raw(Link link) {
        int query = link.uri().indexOf('?');
        Parameters parameters = Parameters.of(link.uri().substring(query + 1));
        Parameters quoted = parameters.value("filter").isPresent()
                ? parameters
                : parameters.with(
                        "filter", "{\"Field\": \"CompanyName\", \"Value\": \"\", \"Operator\": \"substring\"}");
        return link.to(link.uri().substring(0, query + 1) + quoted.raw());
    }

    /** The answer as it goes out: marked, slowly, or without its end. */
    Reply onTheWire(Turn turn, Reply reply) {
        Reply.Body body = reply.body();
        if (fault.isEmpty()) {
            return reply;
        }
        return switch (fault.get()) {
            case BOM -> reply.with(new SpoiltBody.Marked(body));
            case CUT -> fails(turn, 5) ? reply.with(new SpoiltBody.Cut(body)) : reply;
            case TRUNCATED -> fails(turn, 5) ? reply.with(new SpoiltBody.Truncated(body)) : reply;
            case DRIBBLE -> fails(turn, 5) ? reply.with(new SpoiltBody.Dribbled(body, pace)) : reply;
            default -> reply;
        };
    }

    private boolean is(Fault other) {
        return fault.isPresent() && fault.get() == other;
    }
}
