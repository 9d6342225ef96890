package dev.partnerlens.cli;

import dev.partnerlens.cli.argument.Arguments;
import dev.partnerlens.cli.shape.ChangesJson;
import dev.partnerlens.cli.shape.ChangesText;
import dev.partnerlens.core.Arrival;
import dev.partnerlens.core.Dataset;
import dev.partnerlens.core.Look;
import dev.partnerlens.core.Partner;
import dev.partnerlens.core.Past;
import dev.partnerlens.core.dataset.Datasets;
import dev.partnerlens.explore.SyncDays;
import dev.partnerlens.explore.news.News;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/**
 * What changed between two days, in words. It notes nothing as seen: only a window does, where somebody saw it. Without a
 * day since the last look, or where there was none, since the sync before the newest.
 */
@Command(name = "changes", description = "${bundle:help.changes}")
final class ChangesCommand implements Callable<Integer> {
    private static final List<Dataset> SETS = Datasets.all().stream()
            .filter(set -> set.arrival() == Arrival.AS_NOW)
            .toList();

    private final Context context;

    @Option(names = "--since", paramLabel = "DATE", description = "${bundle:help.option.since}")
    private @Nullable String since;

    @Option(names = "--to", paramLabel = "DATE", description = "${bundle:help.option.changes-to}")
    private @Nullable String to;

    @Option(names = "--dataset", paramLabel = "D", description = "${bundle:help.option.changes-dataset}")
    private List<String> datasets = List.of();

    @Option(names = "--format", paramLabel = "json|text", description = "${bundle:help.option.format-text}")
    private String format = "text";

    ChangesCommand(Context context) {
        this.context = context;
    }

    @Override
    public Integer call() {
        Arguments arguments = context.arguments();
        Format shape = Format.read(arguments, format, Format.JSON, Format.TEXT);
        List<Dataset> sets = datasets.stream().map(id -> set(arguments, id)).toList();
        Optional<LocalDate> first = day(arguments, "--since", since);
        Optional<LocalDate> last = day(arguments, "--to", to);
        if (first.isPresent() && last.isPresent() && first.get().isAfter(last.get())) {
            throw arguments.wrong("--to", last.get().toString(), "expected.to-after-from", first.get());
        }
        Optional<Partner> partner = context.partner();
        Past past = context.past(partner);
        long upTo = last.map(past::at).orElseGet(past::now);
        long after = first.map(day -> since(past, day)).orElseGet(() -> lastSeen(partner, upTo));
        News news = News.between(past, sets.isEmpty() ? SETS : sets, after, upTo, context.today());
        if (shape == Format.JSON) {
            new ChangesJson(context.words()).write(news, context.out());
        } else {
            new ChangesText(context.words(), context.out()).write(news);
        }
        return Failures.DONE;
    }

    private static Dataset set(Arguments arguments, String id) {
        return arguments.oneOf(
                "--dataset",
                id,
                name -> Datasets.byId(name).filter(SETS::contains),
                SETS.stream().map(Dataset::id).toList());
    }

    private Optional<LocalDate> day(Arguments arguments, String option, @Nullable String text) {
        Optional<LocalDate> day = Optional.ofNullable(text).map(given -> arguments.day(option, given));
        if (day.filter(context.today()::isBefore).isPresent()) {
            throw arguments.wrong(option, day.get().toString(), "expected.not-after-today", context.today());
        }
        return day;
    }

    /** What was known at the end of the day; of days before the first sync, what that one told. */
    private long since(Past past, LocalDate day) {
        long moment = past.at(day);
        return moment > 0
                ? moment
                : new SyncDays(past, context.today()).first().map(past::at).orElse(0L);
    }

    /** Where the user looked last; else the sync before, so that a first sync has nothing to be compared with. */
    private long lastSeen(Optional<Partner> partner, long upTo) {
        return partner.flatMap(context.stores()::lastLook)
                .map(Look::moment)
                .filter(moment -> moment <= upTo)
                .orElse(upTo - 1);
    }
}
