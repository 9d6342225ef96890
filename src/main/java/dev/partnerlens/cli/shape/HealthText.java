package dev.partnerlens.cli.shape;

import dev.partnerlens.cli.terminal.Output;
import dev.partnerlens.cli.terminal.Terminal;
import dev.partnerlens.core.Dataset;
import dev.partnerlens.core.Period;
import dev.partnerlens.core.health.Concern;
import dev.partnerlens.core.health.Health;
import dev.partnerlens.core.health.State;
import dev.partnerlens.core.spelling.Spellings;
import dev.partnerlens.core.spelling.Variants;
import dev.partnerlens.text.HealthWords;
import dev.partnerlens.text.Words;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** The health of all sets for readers: a line a set, then what there is to know and to do where it is not in order. */
public final class HealthText {
    private static final List<Boolean> COLUMNS = List.of(false, true, false, false);

    private final Words words;
    private final HealthWords health;
    private final Output out;

    public HealthText(Words words, Output out) {
        this.words = words;
        this.health = new HealthWords(words);
        this.out = out;
    }

    /**
     * Everything at once.
     *
     * @param partner empty in a home without any
     */
    public void write(Optional<String> partner, LocalDate today, List<Health> sets, Spellings spellings) {
        print(words.get("health-text.head", partner.orElse("-"), words.formats().date(today)));
        print("");
        TextTable table = new TextTable(COLUMNS);
        table.row(List.of(
                words.get("health-text.set"),
                words.get("health-text.rows"),
                words.get("health-text.through"),
                words.get("health-text.state")));
        for (Health set : sets) {
            table.row(List.of(
                    set.dataset().id(),
                    words.formats().number(set.freshness().rows()),
                    set.freshness().through().map(words.formats()::date).orElse("-"),
                    health.state(set.state())));
        }
        table.lines().forEach(this::print);
        sets.forEach(set -> details(set, spellings));
    }

    private void details(Health set, Spellings spellings) {
        boolean attempted = set.state() == State.FAILED || set.state() == State.NOT_PERMITTED;
        if (set.concerns().isEmpty() && !attempted) {
            return;
        }
        print("");
        print(set.dataset().id());
        if (set.windows().isEmpty()) {
            told("! ", health.standing(set), health.standingNext(set));
        }
        for (Concern concern : set.concerns()) {
            told(concern.grave() ? "! " : "- ", health.what(concern, set), health.next(concern));
            commands(concern, set).forEach(command -> print("      " + command));
        }
        for (Variants variants : set.spellings()) {
            spellings
                    .countedAs(set.dataset(), variants)
                    .ifPresent(as -> wrapped(
                            "    ",
                            words.get("health-text.counted", variants.field().name(), as)));
        }
    }

    private void told(String mark, String what, String next) {
        wrapped("  " + mark, what);
        wrapped("    ", next);
    }

    /** What to call for it, ready to be copied. */
    private static List<String> commands(Concern concern, Health set) {
        Dataset dataset = set.dataset();
        return switch (concern) {
            case GAPS -> set.holes().stream().map(days -> sync(dataset, days)).toList();
            case DISPUTED ->
                set.windows().stream()
                        .filter(window -> window.disputed() && window.from().isPresent())
                        .map(window -> sync(dataset, new Period(window.from().orElseThrow(), window.to())))
                        .toList();
            case BEHIND, LAST_FAILED -> List.of("partnerlens sync --dataset " + dataset.id());
            case SPELLINGS ->
                set.spellings().stream()
                        .map(variants -> variants.field().name())
                        .distinct()
                        .map(field ->
                                "partnerlens spellings --dataset " + dataset.id() + " --field " + field + " --group")
                        .toList();
            case SET_ASIDE, EMPTY_DAYS, DUPLICATES, UNKNOWN_FIELDS, LEFT_OUT -> List.of();
        };
    }

    private static String sync(Dataset dataset, Period days) {
        return "partnerlens sync --dataset " + dataset.id() + " --from " + days.from() + " --to " + days.to();
    }

    private void wrapped(String first, String text) {
        Wrapped.lines(first, Terminal.plain(text))
                .forEach(line -> out.append(line).append('\n'));
    }

    private void print(String line) {
        out.append(Terminal.plain(line)).append('\n');
    }
}
