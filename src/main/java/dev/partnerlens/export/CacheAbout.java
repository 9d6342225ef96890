package dev.partnerlens.export;

import dev.partnerlens.core.Dataset;
import dev.partnerlens.core.Freshness;
import dev.partnerlens.core.InfoTable;
import dev.partnerlens.core.Partner;
import dev.partnerlens.core.dataset.Datasets;
import dev.partnerlens.text.Words;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What an exported cache tells about itself: whose it is, how far it reaches, and how it is to be read. */
final class CacheAbout {
    private final Partner partner;
    private final String program;
    private final Words words;
    private final LocalDate today;
    private final Instant writtenAt;

    CacheAbout(Partner partner, String program, Words words, LocalDate today, Instant writtenAt) {
        this.partner = partner;
        this.program = program;
        this.words = words;
        this.today = today;
        this.writtenAt = writtenAt;
    }

    List<InfoTable> tables(Map<Dataset, Freshness> freshness) {
        return List.of(
                new InfoTable("about", List.of("what", "value"), about(freshness)),
                new InfoTable(
                        "datasets",
                        List.of("dataset", "name", "state", "fetchedAt", "through", "rows", "complete", "caveat"),
                        Datasets.all().stream()
                                .map(set -> row(set, freshness.getOrDefault(set, Freshness.notFetched())))
                                .toList()));
    }

    private List<List<String>> about(Map<Dataset, Freshness> freshness) {
        List<List<String>> lines = new ArrayList<>();
        if (partner.invented()) {
            lines.add(List.of(words.get("export.about.invented"), ""));
        }
        lines.add(line("program", program));
        lines.add(line("writtenAt", utc(writtenAt)));
        lines.add(line("partner", partner.name()));
        lines.add(line("cloud", words.get("cloud." + partner.cloud().id())));
        lines.add(line("today", today.toString()));
        freshness.values().stream()
                .flatMap(each -> each.fetchedAt().stream())
                .max(Instant::compareTo)
                .ifPresent(at -> lines.add(line("fetchedAt", utc(at))));
        Stream.of("utc", "null", "views", "exact", "sums", "units", "history", "windows", "tables")
                .forEach(key -> lines.add(line("note", words.get("export.cache." + key))));
        freshness.entrySet().stream()
                .filter(set -> set.getValue().rows() > 0)
                .flatMap(set -> set.getKey().caveats().stream())
                .distinct()
                .sorted()
                .forEach(caveat -> lines.add(line("note", words.get("export.note." + caveat.id()))));
        return lines;
    }

    private List<String> row(Dataset set, Freshness freshness) {
        return List.of(
                set.id(),
                words.dataset(set),
                words.get("export.standing." + freshness.standing().name()),
                freshness.fetchedAt().map(CacheAbout::utc).orElse(""),
                freshness.through().map(LocalDate::toString).orElse(""),
                Long.toString(freshness.rows()),
                words.get(
                        freshness.doubts(Optional.empty(), today).isEmpty()
                                ? "export.complete.yes"
                                : "export.cache.incomplete"),
                set.caveats().stream()
                        .map(caveat -> words.get("export.note." + caveat.id()))
                        .collect(Collectors.joining(" ")));
    }

    private List<String> line(String key, String value) {
        return List.of(words.get("export.about." + key), value);
    }

    private static String utc(Instant at) {
        return at.truncatedTo(ChronoUnit.SECONDS).toString();
    }
}
