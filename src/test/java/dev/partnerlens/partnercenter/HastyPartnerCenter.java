package dev.partnerlens.partnercenter;

import dev.partnerlens.core.TokenSource;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;

/** The real client for tests elsewhere: it asks as often as ever, and its own clock jumps over every pause. */
public final class HastyPartnerCenter {
    private HastyPartnerCenter() {}

    /**
     * The client for that address.
     *
     * @param now where its clock begins
     * @param pauses hears how long it would have waited
     */
    public static PartnerCenter at(URI base, TokenSource tokens, Instant now, Consumer<Duration> pauses) {
        AtomicReference<Instant> clock = new AtomicReference<>(now);
        Patience usual = Patience.usual();
        return new PartnerCenter(
                BaseAddress.of(base),
                tokens,
                new Patience(
                        usual.attempts(),
                        usual.firstPause(),
                        usual.longestPause(),
                        usual.longestWait(),
                        usual.answer(),
                        pause -> {
                            pauses.accept(pause);
                            clock.updateAndGet(time -> time.plus(pause));
                        },
                        usual.random(),
                        clock::get));
    }
}
