package dev.partnerlens.cli.shape;

import dev.partnerlens.cli.terminal.Output;
import dev.partnerlens.cli.terminal.Terminal;
import dev.partnerlens.core.Dataset;
import dev.partnerlens.core.Partner;
import dev.partnerlens.sync.Retention;
import dev.partnerlens.text.Words;
import java.time.LocalDate;
import java.util.List;
import java.util.OptionalInt;

/** How long rows are kept: a line a set, or one JSON object. */
public final class RetentionShape {
    private final Words words;
    private final Partner partner;
    private final Retention retention;
    private final List<Dataset> sets;

    public RetentionShape(Words words, Partner partner, Retention retention, List<Dataset> sets) {
        this.words = words;
        this.partner = partner;
        this.retention = retention;
        this.sets = List.copyOf(sets);
    }

    /** {@code today} decides from which day on rows are kept. */
    public void text(Output out, LocalDate today) {
        TextTable table = new TextTable(List.of(false, false, false));
        for (Dataset set : sets) {
            OptionalInt months = retention.months(set);
            String kept = months.isPresent()
                    ? words.get(
                            "retention.months",
                            months.getAsInt(),
                            retention.firstDay(set, today).orElseThrow().toString())
                    : words.get("retention.for-ever");
            table.row(List.of(set.id(), kept, words.get(retention.wished(set) ? "retention.wish" : "retention.rule")));
        }
        table.lines().forEach(line -> out.line(Terminal.plain(line)));
    }

    /** Months are null for ever; {@code from} is the first day that is kept. */
    public void json(Output out, LocalDate today) {
        JsonOut json = new JsonOut(out);
        json.object().field("partner", partner.name()).name("retention").array();
        for (Dataset set : sets) {
            OptionalInt months = retention.months(set);
            json.object()
                    .field("dataset", set.id())
                    .field("months", months.isPresent() ? months.getAsInt() : null)
                    .field("from", retention.firstDay(set, today).orElse(null))
                    .field("wish", retention.wished(set))
                    .endObject();
        }
        json.endArray().endObject();
        out.line("");
    }
}
