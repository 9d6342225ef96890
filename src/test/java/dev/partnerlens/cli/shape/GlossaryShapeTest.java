package dev.partnerlens.cli.shape;

import static org.assertj.core.api.Assertions.assertThat;

import dev.partnerlens.chart.Glossary;
import dev.partnerlens.core.Tab;
import dev.partnerlens.explore.Kpis;
import dev.partnerlens.text.Words;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** The glossary as scripts get it. */
class GlossaryShapeTest {
    private final Words words = Words.in(Locale.ENGLISH);

    @Test
    void tellsOfEveryKpiAndOfWhatCannotBeHad() {
        Glossary glossary = Glossary.of(Optional.empty(), words);
        JsonNode json = Written.json(out -> GlossaryShape.json(glossary, out));
        assertThat(json.propertyNames()).containsExactly("kpis", "notAvailable");
        assertThat(json.get("kpis")).hasSize(Kpis.all().size());
        JsonNode first = json.get("kpis").get(0);
        assertThat(first.propertyNames())
                .containsExactly(
                        "id",
                        "tab",
                        "title",
                        "definition",
                        "unit",
                        "sets",
                        "basis",
                        "previousPeriod",
                        "firstToLastMonth",
                        "caveat",
                        "states");
        assertThat(json.get("notAvailable").get(0).propertyNames()).containsExactly("id", "tabs", "title", "reason");
    }

    @Test
    void keepsToOneTab() {
        Glossary glossary = Glossary.of(Optional.of(Tab.SPENDING), words);
        JsonNode json = Written.json(out -> GlossaryShape.json(glossary, out));
        assertThat(json.get("kpis"))
                .hasSize(Kpis.of(Tab.SPENDING).size())
                .allSatisfy(kpi -> assertThat(kpi.get("tab").stringValue()).isEqualTo("spending"));
        assertThat(json.get("notAvailable"))
                .allSatisfy(each -> assertThat(each.get("tabs").toString()).contains("spending"));
    }
}
