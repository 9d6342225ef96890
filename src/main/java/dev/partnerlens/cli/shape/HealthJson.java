package dev.partnerlens.cli.shape;

import dev.partnerlens.cli.terminal.Output;
import dev.partnerlens.core.Period;
import dev.partnerlens.core.health.Concern;
import dev.partnerlens.core.health.Duplicates;
import dev.partnerlens.core.health.Health;
import dev.partnerlens.core.health.Window;
import dev.partnerlens.core.spelling.Spellings;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The health of all sets as scripts get it; the keys and their meaning stand in the README. */
public final class HealthJson {
    private final Output out;
    private final JsonOut json;

    public HealthJson(Output out) {
        this.out = out;
        this.json = new JsonOut(out);
    }

    /**
     * Everything at once.
     *
     * @param partner empty in a home without any
     */
    public void write(Optional<String> partner, LocalDate today, List<Health> sets, Spellings spellings) {
        json.object()
                .field("partner", partner.orElse(null))
                .field("today", today)
                .name("sets")
                .array();
        sets.forEach(set -> set(set, spellings));
        json.endArray().endObject();
        out.append('\n');
    }

    private void set(Health set, Spellings spellings) {
        json.line()
                .object()
                .field("dataset", set.dataset().id())
                .field("state", set.state().id())
                .name("concerns")
                .array();
        set.concerns().stream().map(Concern::id).forEach(json::value);
        json.endArray()
                .field("rows", set.freshness().rows())
                .field("firstDay", set.freshness().begins().orElse(null))
                .field("through", set.freshness().through().orElse(null))
                .field("fetchedAt", time(set.freshness().fetchedAt()))
                .field("triedAt", time(set.triedAt()))
                .field("nextDue", time(set.nextDue()))
                .name("lastError");
        set.lastFailure()
                .ifPresentOrElse(
                        failure -> json.object()
                                .field("kind", failure.kind())
                                .field("at", time(failure.at()))
                                .endObject(),
                        () -> json.value(null));
        json.name("windows").array();
        set.windows().forEach(this::window);
        json.endArray();
        periods("gaps", set.gaps());
        periods("emptyDays", set.emptyDays());
        json.name("setAside").array();
        set.setAside()
                .forEach(reason -> json.object()
                        .field("field", reason.field())
                        .field("reason", reason.reason())
                        .field("rows", reason.rows())
                        .endObject());
        json.endArray().name("unknownFields").array();
        set.unknown()
                .forEach(field -> json.object()
                        .field("field", field.field())
                        .field("rows", field.rows())
                        .endObject());
        json.endArray();
        duplicates(set.duplicates());
        json.name("spellings").array();
        set.spellings().forEach(variants -> SpellingsJson.variants(json, set.dataset(), variants, spellings));
        json.endArray()
                .name("earlierStates")
                .object()
                .field("count", set.past().states())
                .field("since", set.past().since().orElse(null))
                .endObject()
                .endObject();
    }

    private void window(Window window) {
        json.object()
                .field("from", window.from().orElse(null))
                .field("to", window.to())
                .field("filed", window.filed())
                .field("fetchedAt", time(Optional.of(window.fetchedAt())))
                .field("rows", window.rows())
                .field("received", window.received())
                .field("total", window.total().isPresent() ? window.total().getAsLong() : null)
                .field("outside", window.outside())
                .field("disputed", window.disputed())
                .field("leftOut", window.leftOut())
                .endObject();
    }

    private void periods(String name, List<Period> periods) {
        json.name(name).array();
        periods.forEach(days ->
                json.object().field("from", days.from()).field("to", days.to()).endObject());
        json.endArray();
    }

    private void duplicates(Duplicates duplicates) {
        json.name("duplicates")
                .object()
                .field("rows", duplicates.rows())
                .field("groups", duplicates.groups())
                .name("largest");
        duplicates
                .largest()
                .ifPresentOrElse(
                        largest -> json.object()
                                .field("rows", largest.rows())
                                .field("day", largest.day().orElse(null))
                                .endObject(),
                        () -> json.value(null));
        json.endObject();
    }

    private static @Nullable LocalDateTime time(Optional<Instant> at) {
        return at.map(instant -> LocalDateTime.ofInstant(instant, ZoneOffset.UTC))
                .orElse(null);
    }
}
