package dev.partnerlens.simulator.server;

import dev.partnerlens.simulator.grammar.Question;
import dev.partnerlens.simulator.rows.Resource;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;

/** Plays one fault, counting requests so that every run goes wrong in the same places. */
final class Mischief {
    private static final byte[] MARK = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF};
    private static final long SLOW_MILLIS = 1000;

    private final Optional<Fault> fault;
    private final AtomicInteger requests = new AtomicInteger();

    Mischief(Optional<Fault> fault) {
        this.fault = fault;
    }

    /** What is answered in place of the rows, if anything. */
    Optional<Reply> instead(Resource resource) throws InterruptedException {
        if (fault.isEmpty()) {
            return Optional.empty();
        }
        int request = requests.incrementAndGet();
        return switch (fault.get()) {
            case THROTTLE -> request % 3 == 0 ? Optional.of(Errors.slowDown()) : Optional.empty();
            case SERVER_ERROR -> request % 3 == 0 ? Optional.of(Errors.unexpected()) : Optional.empty();
            case GATEWAY -> request % 5 == 0 ? Optional.of(Errors.badGateway()) : Optional.empty();
            case UNAUTHORIZED -> Optional.of(Errors.noSecondFactor());
            case FORBIDDEN ->
                resource == Resource.INDIRECT_RESELLERS ? Optional.of(Errors.missingRole()) : Optional.empty();
            case NOT_JSON ->
                Optional.of(Reply.ok(new Reply.Bytes("This is not JSON.".getBytes(StandardCharsets.UTF_8))));
            case SLOW -> {
                Thread.sleep(SLOW_MILLIS);
                yield Optional.empty();
            }
            case IGNORE_FILTER, WRONG_TOTAL, CUT, BOM, RAW_LINK, FOREIGN_LINK, SAME_LINK -> Optional.empty();
        };
    }

    Question misheard(Question question) {
        return is(Fault.IGNORE_FILTER) ? question.unfiltered() : question;
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
            return page.withNextLink(
                    "https://elsewhere.example/" + page.nextLink().get());
        }
        return is(Fault.SAME_LINK)
                ? page.withNextLink(name + "?"
                        + Page.following(parameters, top, page.from()).encoded())
                : page;
    }

    /** The body as it goes out: marked, or with an end that never comes. */
    Reply.Body onTheWire(Reply.Body body) {
        if (is(Fault.BOM)) {
            return new Marked(body);
        }
        return is(Fault.CUT) && requests.get() % 5 == 0 ? new Cut(body) : body;
    }

    private boolean is(Fault other) {
        return fault.isPresent() && fault.get() == other;
    }

    private record Marked(Reply.Body body) implements Reply.Body {
        @Override
        public long length() {
            return body.length() + MARK.length;
        }

        @Override
        public void write(OutputStream out) throws IOException {
            out.write(MARK);
            body.write(out);
        }
    }

    /** Announces its whole length and breaks off half-way. */
    private record Cut(Reply.Body body) implements Reply.Body {
        @Override
        public long length() {
            return body.length();
        }

        @Override
        public void write(OutputStream out) throws IOException {
            body.write(new OnlySome(out, body.length() / 2));
            out.flush();
            throw new IOException("cut");
        }
    }

    /** Passes the first bytes on and swallows the rest. */
    private static final class OnlySome extends OutputStream {
        private final OutputStream out;
        private long left;

        OnlySome(OutputStream out, long left) {
            this.out = out;
            this.left = left;
        }

        @Override
        public void write(int b) throws IOException {
            write(new byte[] {(byte) b}, 0, 1);
        }

        @Override
        public void write(byte[] bytes, int from, int length) throws IOException {
            int passed = (int) Math.min(left, length);
            out.write(bytes, from, passed);
            left -= passed;
        }
    }
}
