package dev.partnerlens.presentation;

import dev.partnerlens.core.Dataset;
import dev.partnerlens.core.Freshness;
import dev.partnerlens.explore.Practice;
import dev.partnerlens.text.Words;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The freshness chip of a tab: what the worst of its sets allows to say. */
final class FreshnessWords {
    private FreshnessWords() {}

    static FreshnessText of(Practice practice, List<Dataset> sets, LocalDate today, Words words) {
        List<Freshness> all = sets.stream().map(practice::freshness).toList();
        List<Freshness> fetched = all.stream()
                .filter(set -> set.standing() == Freshness.Standing.FETCHED)
                .toList();
        if (fetched.isEmpty()) {
            return absent(
                    all.stream()
                            .map(Freshness::standing)
                            .filter(Freshness.Standing.FAILED::equals)
                            .findFirst()
                            .orElse(all.getFirst().standing()),
                    words);
        }
        Optional<LocalDate> through =
                fetched.stream().flatMap(set -> set.through().stream()).min(LocalDate::compareTo);
        Optional<Instant> at =
                fetched.stream().flatMap(set -> set.fetchedAt().stream()).min(Instant::compareTo);
        String headline = through.map(
                        day -> words.get("window.fresh.through", words.formats().day(day)))
                .orElse(words.get("window.fresh.no-rows"));
        String synced = at.map(
                        time -> words.get("window.fresh.synced", words.formats().dateTime(time)))
                .orElse("");
        boolean failed = all.stream()
                .anyMatch(set -> set.standing() == Freshness.Standing.FAILED
                        || (set.standing() == Freshness.Standing.FETCHED
                                && set.lastProblem().isPresent()));
        // A set that the cloud does not have is no gap in what can be known.
        boolean missing = all.stream()
                .filter(set -> set.standing() != Freshness.Standing.NOT_OFFERED)
                .anyMatch(set -> !set.doubts(Optional.empty(), today).isEmpty());
        boolean behind = through.isPresent() && through.get().isBefore(today);
        if (failed) {
            return new FreshnessText(FreshnessText.Tone.FAILED, headline, words.get("window.fresh.failed", synced));
        }
        if (missing) {
            return new FreshnessText(
                    FreshnessText.Tone.INCOMPLETE, headline, words.get("window.fresh.incomplete", synced));
        }
        return new FreshnessText(behind ? FreshnessText.Tone.BEHIND : FreshnessText.Tone.COMPLETE, headline, synced);
    }

    private static FreshnessText absent(Freshness.Standing standing, Words words) {
        FreshnessText.Tone tone =
                standing == Freshness.Standing.FAILED ? FreshnessText.Tone.FAILED : FreshnessText.Tone.NONE;
        String key = standing == Freshness.Standing.FAILED
                ? "broken"
                : standing.name().toLowerCase(Locale.ROOT).replace('_', '-');
        return new FreshnessText(tone, words.get("window.fresh." + key), "");
    }
}
