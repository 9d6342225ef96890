package dev.partnerlens.export;

import dev.partnerlens.chart.ChartModel;
import dev.partnerlens.chart.ChartSpec;
import dev.partnerlens.chart.Charts;
import dev.partnerlens.chart.Choices;
import dev.partnerlens.core.Dataset;
import dev.partnerlens.core.Freshness;
import dev.partnerlens.core.InfoTable;
import dev.partnerlens.core.Partner;
import dev.partnerlens.core.Problem;
import dev.partnerlens.core.ProblemException;
import dev.partnerlens.explore.KpiResult;
import dev.partnerlens.explore.Kpis;
import dev.partnerlens.text.Words;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Writes a tab to a file: the same for the export button and the command line. A file appears whole or not at all;
 * failures are {@link Problem}s.
 */
public final class Exporter {
    /** Excel's 1,048,576 rows less the header. */
    private static final int ROWS_A_SHEET = 1_048_575;

    private final ChartImages images;
    private final String program;
    private final int rowLimit;

    /** @param program name and version of the program, for the provenance */
    public Exporter(ChartImages images, String program) {
        this(images, program, ROWS_A_SHEET);
    }

    /** @param rowLimit the most rows a table may have on one sheet */
    Exporter(ChartImages images, String program, int rowLimit) {
        this.images = images;
        this.program = program;
        this.rowLimit = rowLimit;
    }

    /**
     * Writes .xlsx (KPIs, the charts' figures, the rows, provenance), .csv (the rows of the tab) or .png by the file's
     * ending. Blocks while it writes; an interrupt stops it ({@link Problem.Stopped}) and leaves nothing behind.
     *
     * @param chart a chart's id for the figures of that chart alone or its picture; empty for the whole tab
     */
    public void write(Subject subject, Optional<String> chart, Path file) {
        String name = file.toString().toLowerCase(Locale.ROOT);
        Replacement replacement = new Replacement(subject.words());
        if (name.endsWith(".xlsx")) {
            Optional<ChartModel> model = model(subject, chart);
            TabWorkbook workbook = new TabWorkbook(subject, program, rowLimit);
            replacement.check(file);
            model.ifPresentOrElse(
                    one -> workbook.chart(one, replacement, file),
                    () -> workbook.tab(kpis(subject), models(subject), replacement, file));
        } else if (name.endsWith(".csv")) {
            TabCsv.write(subject, model(subject, chart), replacement, file);
        } else if (name.endsWith(".png")) {
            TabPicture picture = new TabPicture(subject, images.measure());
            Optional<ChartModel> model = model(subject, chart);
            replacement.check(file);
            byte[] png = images.png(
                    model.map(picture::chart)
                            .orElseGet(() -> picture.tab(Charts.of(subject.tab()), one -> model(subject, one))),
                    1);
            replacement.write(file, (fresh, _) -> Files.write(fresh, png));
        } else {
            throw wrong("--out", file.toString(), subject.words().get("export.endings"));
        }
    }

    /** Whether the file's ending asks for the whole cache, see {@link #cache}. */
    public static boolean asksForCache(Path file) {
        String name = file.toString().toLowerCase(Locale.ROOT);
        return name.endsWith(".db") || name.endsWith(".sqlite");
    }

    /** Writes a file of SQLite to a path that it is given, with these tables about itself. */
    @FunctionalInterface
    public interface CacheWriting {
        void to(Path fresh, Function<Map<Dataset, Freshness>, List<InfoTable>> about);
    }

    /**
     * Writes everything that is kept of a partner, with views to read it by, as one SQLite file (.db or .sqlite).
     *
     * @param cache what is kept; makes the file readable by its owner only
     * @param writtenAt for the provenance
     */
    public void cache(Partner partner, CacheWriting cache, Words words, LocalDate today, Instant writtenAt, Path file) {
        CacheAbout about = new CacheAbout(partner, program, words, today, writtenAt);
        new Replacement(words).write(file, (fresh, _) -> {
            try {
                cache.to(fresh, about::tables);
            } catch (ProblemException e) {
                // Nobody knows the file that is moved to its place in the end.
                throw e.problem() instanceof Problem.NotWritable(Path written, String reason) && written.equals(fresh)
                        ? new ProblemException(new Problem.NotWritable(file, reason), e)
                        : e;
            }
        });
    }

    private static List<KpiResult> kpis(Subject subject) {
        return Kpis.of(subject.tab()).stream()
                .map(kpi -> kpi.evaluate(subject.practice(), subject.scope()))
                .toList();
    }

    private static List<ChartModel> models(Subject subject) {
        return Charts.of(subject.tab()).stream()
                .map(chart -> model(subject, chart))
                .toList();
    }

    private static Optional<ChartModel> model(Subject subject, Optional<String> id) {
        subject.mustHoldData();
        return id.map(named -> model(subject, named));
    }

    private static ChartModel model(Subject subject, String id) {
        return Charts.of(subject.tab()).stream()
                .filter(chart -> chart.id().equals(id))
                .findFirst()
                .map(chart -> model(subject, chart))
                .orElseThrow(() -> wrong(
                        "--chart",
                        id,
                        Charts.of(subject.tab()).stream().map(ChartSpec::id).collect(Collectors.joining(", "))));
    }

    private static ChartModel model(Subject subject, ChartSpec chart) {
        return chart.build(
                subject.practice(),
                subject.scope(),
                subject.choices().getOrDefault(chart.id(), Choices.NONE),
                subject.words());
    }

    private static ProblemException wrong(String option, String value, String expected) {
        return new ProblemException(new Problem.WrongArgument(option, value, expected));
    }
}
