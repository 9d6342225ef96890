package dev.partnerlens.cli.shape;

import dev.partnerlens.chart.Glossary;
import dev.partnerlens.cli.terminal.Output;
import dev.partnerlens.core.Tab;
import dev.partnerlens.text.Words;
import java.util.List;

/** The glossary for scripts and for readers. */
public final class GlossaryShape {
    private GlossaryShape() {}

    public static void json(Glossary glossary, Output out) {
        JsonOut json = new JsonOut(out);
        json.object().name("kpis").array();
        for (Glossary.Entry entry : glossary.entries()) {
            json.line()
                    .object()
                    .field("id", entry.id())
                    .field("tab", entry.tab().id())
                    .field("title", entry.title())
                    .field("definition", entry.definition())
                    .field("unit", entry.unit());
            texts(json, "sets", entry.sets());
            json.field("basis", entry.basis())
                    .field("previousPeriod", entry.previousPeriod())
                    .field("firstToLastMonth", entry.firstToLastMonth())
                    .field("caveat", entry.caveat().isEmpty() ? null : entry.caveat());
            json.name("states").object();
            entry.states().forEach(state -> json.field(state.id(), state.meaning()));
            json.endObject().endObject();
        }
        json.endArray().name("notAvailable").array();
        for (Glossary.Missing each : glossary.missing()) {
            json.line().object().field("id", each.id());
            texts(json, "tabs", each.tabs().stream().map(Tab::id).toList());
            json.field("title", each.title()).field("reason", each.reason()).endObject();
        }
        json.endArray().endObject();
        out.append('\n');
    }

    private static void texts(JsonOut json, String name, List<String> texts) {
        json.name(name).array();
        texts.forEach(json::value);
        json.endArray();
    }

    public static void text(Glossary glossary, Words words, Output out) {
        for (Glossary.Entry entry : glossary.entries()) {
            out.line(entry.title() + " [" + entry.id() + "]");
            part(out, entry.definition());
            part(out, words.get("glossary.text.unit", entry.unit(), entry.basis()));
            part(out, words.get("glossary.text.sets", String.join(", ", entry.sets())));
            part(out, words.get("glossary.text.previous", entry.previousPeriod()));
            part(out, words.get("glossary.text.months", entry.firstToLastMonth()));
            if (!entry.caveat().isEmpty()) {
                part(out, entry.caveat());
            }
            entry.states()
                    .forEach(state -> part(
                            out, words.get("glossary.text.state", words.get("state." + state.id()), state.meaning())));
            out.line("");
        }
        out.line(words.get("glossary.text.missing"));
        glossary.missing().forEach(each -> part(out, words.get("kpi-text.missing", each.title(), each.reason())));
    }

    private static void part(Output out, String text) {
        Wrapped.lines("  ", text).forEach(out::line);
    }
}
