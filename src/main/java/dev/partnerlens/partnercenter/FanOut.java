package dev.partnerlens.partnercenter;

import dev.partnerlens.core.Dataset;
import dev.partnerlens.core.Endpoint.Each;
import dev.partnerlens.core.Problem;
import dev.partnerlens.core.ProblemException;
import dev.partnerlens.core.Row;
import dev.partnerlens.core.RowBatch;
import dev.partnerlens.core.RowFeed.Fetched;
import dev.partnerlens.core.RowFeed.Pages;
import dev.partnerlens.core.SetAside;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/**
 * Asks for a set row by row of another one, a few at a time, and hands the answers on in the order of those rows. A row
 * that the service refuses to tell about, or lastingly cannot, costs no other.
 */
final class FanOut {
    /** Answers under way or waiting for their turn; how many run side by side is up to the {@link RequestGate}. */
    private static final int AHEAD = 8;
    /** The first ones all refused without a reason of their own: the role is missing, or the address is wrong. */
    private static final int SURELY_REFUSED = 5;
    /** So many in a row, each asked for several times: it is the service that fails. */
    private static final int SURELY_DOWN = 3;

    private final ServiceClient client;
    private final Dataset dataset;
    private final PathTemplate template;
    private final CarriedFields carried;
    private final Each each;

    private final List<Refused> refused = new ArrayList<>();
    private final List<ProblemException> failed = new ArrayList<>();
    private int failedInARow;
    private boolean anyTold;
    private boolean anyTotal;
    private boolean brokenOff;
    private long received;
    private long total;

    FanOut(ServiceClient client, Dataset dataset) {
        this.client = client;
        this.dataset = dataset;
        this.each = dataset.endpoint()
                .each()
                .orElseThrow(() -> new IllegalArgumentException(dataset + " is not asked for row by row"));
        // Were there a second path, "not there" could not be told from a customer who is not.
        this.template = new PathTemplate(dataset.endpoint().paths().getFirst(), each);
        this.carried = new CarriedFields(dataset, each.carried());
    }

    /** Asks for all; an interrupt ends every call. */
    Fetched fetch(List<Row> parents, Pages pages) throws InterruptedException {
        Deque<PathTemplate.Key> keys = new ArrayDeque<>(keys(parents));
        int all = keys.size();
        int answered = 0;
        Deque<Asked> asked = new ArrayDeque<>();
        try (ExecutorService side = Executors.newVirtualThreadPerTaskExecutor()) {
            try {
                while (!keys.isEmpty() || !asked.isEmpty()) {
                    while (asked.size() < AHEAD && !keys.isEmpty()) {
                        PathTemplate.Key key = keys.removeFirst();
                        asked.addLast(new Asked(key, side.submit(() -> ask(key, pages))));
                    }
                    Asked next = asked.removeFirst();
                    hand(next.key(), Awaited.result(next.answer()), pages);
                    pages.answered(++answered, all);
                }
            } finally {
                side.shutdownNow();
            }
        }
        if (!anyTold) {
            endWhereNoneWasTold();
        }
        return new Fetched(received, 0, anyTotal ? OptionalLong.of(total) : OptionalLong.empty(), brokenOff);
    }

    private record Asked(PathTemplate.Key key, Future<Answered> answer) {}

    /** How one key ended. */
    private sealed interface Answered {}

    private record Told(List<Page> pages, Fetched fetched) implements Answered {
        /** Part of an answer is none: its pages came to their end, or led back after all rows came. */
        boolean whole() {
            return !fetched.brokenOff()
                    || (fetched.total().isPresent() && fetched.total().getAsLong() == fetched.received());
        }
    }

    private record Refused(ServiceRefusal refusal, ProblemException problem) implements Answered {}

    /** Asked as often as we ask, without an answer that can be used. */
    private record Failed(ProblemException problem, String why) implements Answered {}

    /** Distinct ones in the order of the rows. */
    private List<PathTemplate.Key> keys(List<Row> parents) {
        Set<List<String>> seen = new HashSet<>();
        return parents.stream()
                .filter(each.asked())
                .flatMap(parent -> template.key(parent).stream())
                .filter(key -> seen.add(key.identity()))
                .toList();
    }

    private Answered ask(PathTemplate.Key key, Pages pages) throws InterruptedException {
        try {
            Told told = walk(key, pages);
            // Asked again for its own sake: the other answers bear no doubt.
            Told last = told.fetched().disputed() ? walk(key, pages) : told;
            if (last.whole()) {
                return last;
            }
            throw new ProblemException(new Problem.UnreadableAnswer("its pages lead in a circle", ""));
        } catch (ProblemException e) {
            Optional<ServiceRefusal> refusal = ServiceRefusal.behind(e).filter(behind -> ofOneKey(behind, e.problem()));
            if (refusal.isPresent()) {
                return new Refused(refusal.get(), e);
            }
            return switch (e.problem()) {
                case Problem.UnreadableAnswer unreadable -> new Failed(e, unreadable.reason());
                case Problem.ServiceFailed trouble
                when mayPass(trouble.status()) -> new Failed(e, String.valueOf(trouble.status()));
                default -> throw e;
            };
        }
    }

    /** What was asked for again and again, unlike a question that the service takes for wrong. */
    private static boolean mayPass(int status) {
        return status >= 500 || status == 408 || status == 204;
    }

    private Told walk(PathTemplate.Key key, Pages pages) throws InterruptedException {
        PageWalk walk = new PageWalk(client, dataset, pages::waits);
        List<Page> taken = new ArrayList<>();
        walk.walk(walk.open(new PlainRequest(key.path())), taken::add);
        return new Told(taken, new Fetched(walk.received(), 0, walk.total(), walk.brokenOff()));
    }

    /** A policy or a missing person is no matter of one customer. */
    private static boolean ofOneKey(ServiceRefusal refusal, Problem problem) {
        return problem instanceof Problem.NotPermitted
                || problem instanceof Problem.NotThere
                || (refusal.status() == 400 && refusal.namesOneKey());
    }

    private void hand(PathTemplate.Key key, Answered answer, Pages pages) {
        failedInARow = answer instanceof Failed ? failedInARow + 1 : 0;
        switch (answer) {
            case Told told -> {
                anyTold = true;
                count(told.fetched());
                told.pages().forEach(page -> pages.page(carried.filled(page, key.parent())));
            }
            case Refused no -> {
                refused.add(no);
                if (!anyTold && refusedForNoReasonOfTheirOwn() >= SURELY_REFUSED) {
                    throw no.problem();
                }
                setAside(reason(no.refusal()), pages);
            }
            case Failed(ProblemException problem, String why) -> {
                failed.add(problem);
                if (failedInARow >= SURELY_DOWN) {
                    throw problem;
                }
                setAside("the service cannot tell about it (" + why + ")", pages);
            }
        }
    }

    private long refusedForNoReasonOfTheirOwn() {
        return refused.stream().filter(no -> !no.refusal().namesOneKey()).count();
    }

    private void setAside(String why, Pages pages) {
        pages.page(
                new RowBatch(dataset, List.of(), Set.of(), List.of(new SetAside(template.lastField(), why)), Map.of()));
    }

    private void count(Fetched fetched) {
        received += fetched.received();
        total += fetched.total().orElse(fetched.received());
        anyTotal |= fetched.total().isPresent();
        brokenOff |= fetched.brokenOff();
    }

    private static String reason(ServiceRefusal refusal) {
        String code = refusal.code().isEmpty() ? "" : ", code " + refusal.code();
        return "the service tells nothing about it (" + refusal.status() + code + ")";
    }

    /** Refused by right or by address, all of them are one problem; each for a reason of its own, they are not. */
    private void endWhereNoneWasTold() {
        Optional<ProblemException> whole = failed.stream()
                .findFirst()
                .or(() -> refused.stream()
                        .filter(no -> no.refusal().status() == 403)
                        .map(Refused::problem)
                        .findFirst())
                .or(() -> refused.stream()
                        .filter(no -> !no.refusal().namesOneKey())
                        .map(Refused::problem)
                        .findFirst());
        if (whole.isPresent()) {
            throw whole.get();
        }
    }
}
