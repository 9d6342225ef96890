package dev.partnerlens.text;

import dev.partnerlens.core.Budget;
import dev.partnerlens.core.Problem;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;

/** What happened and what to do next, for every problem, once for all places that show it. */
public final class ProblemWords {
    private final Words words;

    public ProblemWords(Words words) {
        this.words = words;
    }

    /** One plain sentence: what happened. */
    public String what(Problem problem) {
        return words.get(key(problem), arguments(problem));
    }

    /** What to do about it. */
    public String next(Problem problem) {
        return words.get(key(problem) + ".next", arguments(problem));
    }

    /** Both, for one line of a terminal. */
    public String line(Problem problem) {
        return what(problem) + " " + next(problem);
    }

    private static String key(Problem problem) {
        String kind = "problem." + problem.getClass().getSimpleName();
        return problem instanceof Problem.SignInRefused refused
                ? kind + "." + refused.why().id()
                : kind;
    }

    private Object[] arguments(Problem problem) {
        return switch (problem) {
            case Problem.WrongArgument p -> new Object[] {p.option(), p.value(), p.expected()};
            case Problem.SignInNeeded p -> new Object[] {id(p.code()), id(p.requestId())};
            case Problem.NotPermitted p -> new Object[] {said(p.said()), id(p.requestId())};
            case Problem.NotOffered p ->
                new Object[] {words.get("cloud." + p.cloud().id())};
            case Problem.SecondFactorMissing p -> new Object[] {id(p.requestId())};
            case Problem.WrongAudience p -> new Object[] {id(p.requestId())};
            case Problem.BlockedByPolicy p -> new Object[] {id(p.requestId())};
            case Problem.PersonNeeded p -> new Object[] {id(p.requestId())};
            case Problem.CloudClosed p ->
                new Object[] {words.get("cloud." + p.cloud().id())};
            case Problem.NotThere p -> new Object[] {id(p.requestId())};
            case Problem.TooLongAgo p ->
                new Object[] {words.dataset(p.dataset()), words.formats().date(p.earliest())};
            case Problem.DaysNotKept p ->
                new Object[] {words.dataset(p.dataset()), words.formats().date(p.first())};
            case Problem.DayTooFull p ->
                new Object[] {
                    p.day().equals(LocalDate.MIN) ? "" : words.formats().date(p.day()),
                    Long.toString(p.most()),
                    p.day().equals(LocalDate.MIN) ? 0 : 1
                };
            case Problem.SignInRefused p -> new Object[] {id(p.code()), id(p.trace())};
            case Problem.NotRegistered p -> new Object[] {p.partner()};
            case Problem.NotAClientId p -> new Object[] {p.text()};
            case Problem.NotATenant p -> new Object[] {p.text()};
            case Problem.NameTaken p ->
                new Object[] {p.partner(), words.get("cloud." + p.cloud().id())};
            case Problem.OtherTenant p -> new Object[] {p.partner()};
            case Problem.KeyStoreRefused _ -> new Object[] {};
            case Problem.BudgetMoved p -> new Object[] {budget(p.shown()), budget(p.found())};
            case Problem.BudgetKept p -> new Object[] {budget(p.still()), what(p.why())};
            case Problem.BudgetNotKept p -> new Object[] {budget(p.asked()), budget(p.found())};
            case Problem.BudgetUnknown p -> new Object[] {budget(p.asked()), p.cause()};
            case Problem.UnknownCustomer p -> new Object[] {p.id()};
            case Problem.Throttled p ->
                new Object[] {p.retryAfter().map(Duration::toSeconds).orElse(0L), id(p.requestId())};
            case Problem.Offline p -> new Object[] {p.host(), p.cause()};
            case Problem.ServiceFailed p ->
                new Object[] {Integer.toString(p.status()), said(p.said()), id(p.requestId())};
            case Problem.UnreadableAnswer p -> new Object[] {p.reason(), id(p.requestId())};
            case Problem.ForeignLink p -> new Object[] {p.origin()};
            case Problem.AddressRefused p -> new Object[] {p.address()};
            case Problem.NotACache p -> new Object[] {path(p.file())};
            case Problem.CacheDamaged p -> new Object[] {path(p.file()), p.reason()};
            case Problem.CacheSetAside p -> new Object[] {path(p.aside()), p.reason()};
            case Problem.UserFileDamaged p -> new Object[] {path(p.file()), p.reason()};
            case Problem.DiskFull p -> new Object[] {path(p.file()), Long.toString(p.freeMegabytes())};
            case Problem.DiskAlmostFull p ->
                new Object[] {path(p.file()), Long.toString(p.neededMegabytes()), Long.toString(p.freeMegabytes())};
            case Problem.CacheFromTheFuture p -> new Object[] {path(p.file()), Integer.toString(p.version())};
            case Problem.SyncRunning p -> new Object[] {path(p.file())};
            case Problem.CacheInUse p -> new Object[] {path(p.file())};
            case Problem.NotWritable p -> new Object[] {path(p.file()), p.reason()};
            case Problem.UnknownPartner p -> new Object[] {p.name()};
            case Problem.NeverFetched p ->
                new Object[] {words.dataset(p.dataset()), p.dataset().id()};
            case Problem.NotFetchedBy p ->
                new Object[] {words.dataset(p.dataset()), words.formats().date(p.day())};
            case Problem.FolderMissing p -> new Object[] {path(p.folder())};
            case Problem.NotReadable p -> new Object[] {path(p.file()), p.reason()};
            case Problem.NothingToReplay p -> new Object[] {path(p.folder())};
            case Problem.BrokenLine p -> new Object[] {path(p.file()), Long.toString(p.line()), p.reason()};
            case Problem.PortInUse p -> new Object[] {Integer.toString(p.port())};
            case Problem.WindowSilent p -> new Object[] {path(p.home())};
            case Problem.Stopped _, Problem.NoToken _, Problem.NothingFetched _ -> new Object[] {};
            case Problem.Unexpected p -> new Object[] {p.code()};
        };
    }

    private String budget(Budget budget) {
        return budget.amount()
                .map(amount -> words.formats()
                        .number(amount, Math.max(0, amount.stripTrailingZeros().scale())))
                .orElseGet(() -> words.get("budget.none"));
    }

    private static String path(Path path) {
        return path.toString();
    }

    private static String id(String id) {
        return id.isEmpty() ? "\u2013" : id;
    }

    private static String said(String said) {
        return said.isEmpty() ? "\u2013" : said;
    }
}
