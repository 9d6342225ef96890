package dev.partnerlens.cli.shape;

import dev.partnerlens.cli.terminal.Output;
import dev.partnerlens.core.Tab;
import dev.partnerlens.core.spelling.Grouped;
import dev.partnerlens.explore.Kpi;
import dev.partnerlens.explore.KpiResult;
import dev.partnerlens.explore.Scope;
import dev.partnerlens.text.Words;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** KPIs as scripts get them. */
public final class KpiJson {
    private final Words words;

    public KpiJson(Words words) {
        this.words = words;
    }

    /**
     * One object, whatever the number of KPIs.
     *
     * @param tab empty when the KPIs of all tabs are listed
     * @param grouped spellings that are counted as one
     */
    public void write(Optional<Tab> tab, Scope scope, List<KpiResult> results, List<Grouped> grouped, Output out) {
        JsonOut json = new JsonOut(out);
        json.object()
                .field("tab", tab.map(Tab::id).orElse(null))
                .field("from", scope.period().from())
                .field("to", scope.period().to())
                .field("today", scope.today());
        GroupedJson.write(json, grouped);
        json.name("kpis").array();
        results.forEach(result -> kpi(json, result));
        json.endArray().endObject();
        out.append('\n');
    }

    private void kpi(JsonOut json, KpiResult result) {
        String id = result.kpi().id();
        json.line()
                .object()
                .field("id", id)
                .field("value", result.state().hasValue() ? result.value() : null)
                .field("unit", unit(result))
                .field("state", result.state().id());
        change(json, result);
        result.kpi().caveat().ifPresent(caveat -> json.field("caveat", caveat.id()));
        json.field("definition", words.get("kpi." + id + ".definition"));
        if (!result.series().isEmpty()) {
            json.name("series").array();
            for (KpiResult.Point point : result.series()) {
                json.object().field("date", point.day());
                point.values().forEach(json::field);
                json.field("partial", point.partial()).endObject();
            }
            json.endArray();
        }
        if (!result.items().isEmpty()) {
            json.name("items").array();
            for (Map<String, ?> item : result.items()) {
                json.object();
                item.forEach(json::field);
                json.endObject();
            }
            json.endArray();
        }
        json.endObject();
    }

    /** An amount's unit is its currency as the service names it; none where currencies are mixed or there is no amount. */
    private static @Nullable String unit(KpiResult result) {
        if (result.isMixed()) {
            return null;
        }
        if (result.kpi().unit() != Kpi.Unit.MONEY) {
            return result.kpi().unit().name().toLowerCase(Locale.ROOT);
        }
        return result.currency() instanceof KpiResult.Currency.One(var name) ? name : null;
    }

    private static void change(JsonOut json, KpiResult result) {
        json.name("change");
        if (result.previousPeriod().isEmpty() && result.firstToLastMonth().isEmpty()) {
            json.value(null);
            return;
        }
        json.object().name("previousPeriod");
        result.previousPeriod()
                .ifPresentOrElse(
                        change -> json.object()
                                .field("value", change.before())
                                .field("percent", change.percent())
                                .endObject(),
                        () -> json.value(null));
        json.name("firstToLastMonth");
        result.firstToLastMonth()
                .ifPresentOrElse(
                        change ->
                                json.object().field("percent", change.percent()).endObject(),
                        () -> json.value(null));
        json.endObject();
    }
}
