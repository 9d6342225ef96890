package dev.partnerlens.export;

import dev.partnerlens.core.Dataset;
import dev.partnerlens.core.Filter;
import dev.partnerlens.core.Freshness;
import dev.partnerlens.core.Measure;
import dev.partnerlens.core.Query;
import dev.partnerlens.explore.Answer;
import dev.partnerlens.explore.Practice;
import dev.partnerlens.explore.Reach;
import dev.partnerlens.explore.TabContent;
import dev.partnerlens.text.FilterWords;
import dev.partnerlens.text.HealthWords;
import dev.partnerlens.text.Words;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The last sheet of every workbook: where its figures come from and what they leave out. */
final class About {
    private static final int UNITS_NAMED = 200;

    private final Subject subject;
    private final String program;
    private final Words words;
    private final TabContent content;
    private final FilterWords filters;
    private final List<List<@Nullable Object>> lines = new ArrayList<>();

    About(Subject subject, String program) {
        this.subject = subject;
        this.program = program;
        this.words = subject.words();
        this.content = TabContent.of(subject.tab());
        this.filters = new FilterWords(words, content.rows());
    }

    /** The lines, each a label with a value, or a heading alone. */
    List<List<@Nullable Object>> lines(Optional<String> chart, List<Book.Sheet> sheets, Tally tally) {
        if (subject.partner().invented()) {
            heading("invented");
        }
        line("program", program);
        line("writtenAt", utc(subject.writtenAt()));
        line("partner", subject.partner().name());
        line("cloud", words.get("cloud." + subject.partner().cloud().id()));
        line("tab", words.tab(subject.tab()));
        chart.ifPresent(title -> line("chart", title));
        subject.practice().asOf().ifPresent(day -> line("asOf", day));
        line("today", subject.scope().today());
        line("from", subject.scope().period().from());
        line("to", subject.scope().period().to());
        filters();
        if (chart.isEmpty()) {
            rows(sheets);
        }
        content.sets().forEach(this::set);
        heading("sheets");
        sheets.forEach(sheet -> pair(
                sheet.name(),
                sheet.table().isEmpty()
                        ? words.get("export.about.sheetWithout")
                        : words.get("export.about.sheet", sheet.rows(), sheet.table())));
        notes(sheets, tally);
        return lines;
    }

    private void filters() {
        List<Filter> chosen = subject.scope().filters();
        if (chosen.isEmpty()) {
            line("filters", words.get("export.about.noFilters"));
        }
        chosen.forEach(filter -> line("filter", filters.sentence(filter)));
    }

    private void rows(List<Book.Sheet> sheets) {
        Dataset dataset = content.rows();
        line(
                "rows",
                BigDecimal.valueOf(sheets.stream()
                        .filter(this::holdsRows)
                        .mapToLong(Book.Sheet::rows)
                        .sum()));
        line(
                "rowsHold",
                words.get(
                        content.rowsWithin(subject.scope().period()).isPresent()
                                ? "export.about.rowsPeriod"
                                : subject.practice().asOf().isPresent()
                                        ? "export.about.rowsThen"
                                        : "export.about.rowsNow"));
        dataset.measures().stream()
                .filter(measure -> measure.unit().isPresent())
                .forEach(this::units);
    }

    private boolean holdsRows(Book.Sheet sheet) {
        return sheet.grid().equals(RowGrid.id(content.rows().id()));
    }

    /** Control totals: what the exported rows add up to, a line a unit. */
    private void units(Measure measure) {
        Query query =
                Query.of(content.rows()).sum(measure).where(subject.scope().filters());
        Answer total = subject.practice()
                .ask(content.rowsWithin(subject.scope().period())
                        .map(query::within)
                        .orElse(query));
        String name = words.field(content.rows(), measure);
        if (total.mixedUnits()) {
            heading(words.get("export.about.mixedUnits", name), true);
            total.byUnit().stream()
                    .limit(UNITS_NAMED)
                    .forEach(unit -> pair(words.get("export.about.total", name, unitName(unit.unit())), unit.sum()));
        } else {
            pair(
                    words.get("export.about.total", name, unitName(total.unit().orElse(""))),
                    total.rows().getFirst().sum());
        }
    }

    private String unitName(String unit) {
        return unit.isEmpty() ? words.get("filter.empty") : unit;
    }

    private void set(Dataset dataset) {
        Practice practice = subject.practice();
        Freshness freshness = practice.freshness(dataset);
        heading(words.get("export.about.set", words.dataset(dataset)), true);
        line("standing", words.get("export.standing." + freshness.standing().name()));
        freshness.fetchedAt().ifPresent(at -> line("fetchedAt", utc(at)));
        freshness.through().ifPresent(day -> line("through", day));
        line(
                "complete",
                new Completeness(
                                words, subject.scope().period(), subject.scope().today())
                        .of(dataset, freshness));
        line("cached", BigDecimal.valueOf(freshness.rows()));
        HealthWords health = new HealthWords(words);
        practice.grouped(List.of(dataset)).forEach(grouped -> line("spelling", health.counted(grouped)));
        String ignored = subject.scope().filters().stream()
                .filter(filter -> practice.reach(dataset, filter) == Reach.IGNORED)
                .map(filters::sentence)
                .collect(Collectors.joining("; "));
        if (!ignored.isEmpty()) {
            line("ignored", ignored);
        }
    }

    private void notes(List<Book.Sheet> sheets, Tally tally) {
        heading("notes");
        Stream.of("utc", "blank", "numbers").forEach(key -> line("note", words.get("export.note." + key)));
        if (sheets.stream().anyMatch(this::holdsRows)) {
            content.rows().caveats().forEach(caveat -> line("note", words.get("export.note." + caveat.id())));
        }
        if (sheets.stream().anyMatch(Book.Sheet::continued)) {
            line("note", words.get("export.note.split"));
        }
        note("long", tally.longNumbers());
        note("numbersAsText", tally.numbersAsText());
        note("datesAsText", tally.datesAsText());
        note("replaced", tally.replaced());
        note("shortened", tally.shortenedCount());
        if (tally.shortenedCount() > 0) {
            List<String> places = tally.shortenedPlaces();
            line("shortened", String.join(", ", places) + (tally.shortenedCount() > places.size() ? ", \u2026" : ""));
        }
    }

    private void note(String key, long count) {
        if (count > 0) {
            line("note", words.get("export.note." + key, count));
        }
    }

    private void heading(String key) {
        heading(words.get("export.about." + key), true);
    }

    private void heading(String text, boolean afterBlank) {
        if (afterBlank && !lines.isEmpty()) {
            lines.add(List.of());
        }
        lines.add(List.of(text));
    }

    private void line(String key, Object value) {
        pair(words.get("export.about." + key), value);
    }

    private void pair(String label, @Nullable Object value) {
        List<@Nullable Object> line = new ArrayList<>();
        line.add(label);
        line.add(value);
        lines.add(line);
    }

    private static LocalDateTime utc(Instant instant) {
        return LocalDateTime.ofInstant(instant, ZoneOffset.UTC);
    }
}
