package dev.partnerlens.partnercenter;

import dev.partnerlens.core.Dataset;
import dev.partnerlens.core.Problem;
import dev.partnerlens.core.ProblemException;
import dev.partnerlens.core.Row;
import dev.partnerlens.core.RowFeed.FirstDay;
import dev.partnerlens.core.RowFeed.Waits;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * Finds the first day that the service has rows for, and believes no answer before it is checked: the service may ignore
 * any of its own parameters.
 *
 * <p>Grouping by day is asked first: it is documented for every set, gives the day itself (grouping by month would give
 * a month) and is one small row a day. Ordering comes second, since only some sets document it. Either answer is then
 * checked with a filter for older rows, and if there are any, halving the time with that same filter finds the day.
 */
final class FirstDayQuestion {
    /** Older than any cloud; the halving begins here. */
    private static final LocalDate LONG_AGO = LocalDate.of(1900, 1, 1);

    private final ServiceClient client;
    private final Dataset dataset;
    private final String path;
    private final Waits waits;
    private final PageReader reader;

    FirstDayQuestion(ServiceClient client, Dataset dataset, String path, Waits waits) {
        this.client = client;
        this.dataset = dataset;
        this.path = path;
        this.waits = waits;
        this.reader = new PageReader(dataset);
    }

    FirstDay ask() throws InterruptedException {
        AnalyticsRequest any = AnalyticsRequest.of(dataset, path).top(1);
        AnalyticsRequest grouped =
                AnalyticsRequest.of(dataset, path).groupedByDay().top(AnalyticsRequest.FULL_PAGE);
        for (AnalyticsRequest question : List.of(grouped, any.oldestFirst(), any)) {
            Optional<LocalDate> found = page(question).flatMap(page -> oldest(page.rows()));
            if (found.isPresent()) {
                return checked(found.get());
            }
        }
        // Rows without a readable date are rows all the same.
        return page(any).filter(page -> page.received() == 0).isPresent()
                ? new FirstDay.NoRows()
                : new FirstDay.NotTold();
    }

    private FirstDay checked(LocalDate candidate) throws InterruptedException {
        return switch (before(candidate)) {
            case Nothing _ -> new FirstDay.Known(candidate);
            case Ignored _ -> new FirstDay.NotTold();
            case Older older -> halved(older.day());
        };
    }

    /** @param known a day that has rows and is perhaps not the first */
    private FirstDay halved(LocalDate known) throws InterruptedException {
        LocalDate low = known.isBefore(LONG_AGO) ? known : LONG_AGO;
        LocalDate high = known;
        while (low.isBefore(high)) {
            LocalDate middle = LocalDate.ofEpochDay(Math.floorDiv(low.toEpochDay() + high.toEpochDay(), 2));
            switch (before(middle.plusDays(1))) {
                case Nothing _ -> low = middle.plusDays(1);
                case Older older -> high = older.day();
                case Ignored _ -> {
                    return new FirstDay.NotTold();
                }
            }
        }
        return new FirstDay.Known(high);
    }

    /** What the service gives when asked for rows before a day. */
    private sealed interface Earlier {}

    private record Nothing() implements Earlier {}

    private record Older(LocalDate day) implements Earlier {}

    /** The filter was refused, or rows came that it should have held back. */
    private record Ignored() implements Earlier {}

    private Earlier before(LocalDate day) throws InterruptedException {
        Optional<Page> page =
                page(AnalyticsRequest.of(dataset, path).before(day).top(1));
        if (page.isEmpty()) {
            return new Ignored();
        }
        if (page.get().received() == 0) {
            return new Nothing();
        }
        return oldest(page.get().rows())
                .filter(found -> found.isBefore(day))
                .<Earlier>map(Older::new)
                .orElseGet(Ignored::new);
    }

    /** The first page of an answer; empty where the service does not take that question. */
    private Optional<Page> page(AnalyticsRequest question) throws InterruptedException {
        try {
            return Optional.of(client.get(Call.get(question.at(client.base())), reader, waits));
        } catch (ProblemException e) {
            boolean refused = switch (e.problem()) {
                case Problem.ServiceFailed failed -> failed.status() == 400 || failed.status() == 501;
                case Problem.UnreadableAnswer _ -> true;
                default -> false;
            };
            if (refused) {
                return Optional.empty();
            }
            throw e;
        }
    }

    private Optional<LocalDate> oldest(List<Row> rows) {
        return rows.stream()
                .map(row -> row.date(dataset.date()))
                .filter(Objects::nonNull)
                .map(LocalDateTime::toLocalDate)
                .min(LocalDate::compareTo);
    }
}
