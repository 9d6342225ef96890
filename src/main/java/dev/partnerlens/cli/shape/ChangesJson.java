package dev.partnerlens.cli.shape;

import dev.partnerlens.chart.NewsText;
import dev.partnerlens.cli.terminal.Output;
import dev.partnerlens.core.Field;
import dev.partnerlens.explore.news.Happening;
import dev.partnerlens.explore.news.News;
import dev.partnerlens.explore.news.Section;
import dev.partnerlens.text.Words;

/** What changed, as scripts get it: all of it, without a limit. */
public final class ChangesJson {
    private final NewsText text;

    public ChangesJson(Words words) {
        this.text = new NewsText(words);
    }

    /** One object; {@code since} is null where there is nothing to compare with. */
    public void write(News news, Output out) {
        JsonOut json = new JsonOut(out);
        json.object()
                .field("since", news.since().orElse(null))
                .field("to", news.to().orElse(null))
                .name("changes")
                .array();
        for (Section section : news.sets()) {
            section.told().forEach(happening -> change(json, happening));
        }
        json.endArray().name("counted").array();
        for (Section section : news.sets()) {
            if (text.counted(section).isPresent()) {
                json.line()
                        .object()
                        .field("dataset", section.dataset().id())
                        .field("new", section.arrived())
                        .field("gone", section.gone())
                        .field("changed", section.altered())
                        .field("figuresMoved", section.quiet())
                        .endObject();
            }
        }
        json.endArray().endObject();
        out.append('\n');
    }

    private void change(JsonOut json, Happening happening) {
        json.line()
                .object()
                .field("dataset", happening.dataset().id())
                .field("kind", happening.kind().id())
                .name("ids")
                .object();
        happening.ids().forEach(json::field);
        json.endObject()
                .field("customer", happening.who().isEmpty() ? null : happening.who())
                .field("field", happening.kind().field().map(Field::name).orElse(null))
                .field("before", happening.before())
                .field("after", happening.after())
                .field("text", text.line(happening))
                .endObject();
    }
}
