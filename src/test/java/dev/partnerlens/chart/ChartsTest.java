package dev.partnerlens.chart;

import static org.assertj.core.api.Assertions.assertThat;

import dev.partnerlens.core.PeriodPreset;
import dev.partnerlens.core.Tab;
import dev.partnerlens.explore.Practice;
import dev.partnerlens.explore.Scope;
import dev.partnerlens.text.Words;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ChartsTest {
    private final Practice practice = InventedPractice.practice(7);
    private final Scope scope =
            new Scope(InventedPractice.TODAY, PeriodPreset.DEFAULT.until(InventedPractice.TODAY), List.of());

    @ParameterizedTest
    @EnumSource(Tab.class)
    void everyChartIsDrawnInBothLanguages(Tab tab) {
        for (Locale language : Words.LANGUAGES) {
            Words words = Words.in(language);
            for (ChartSpec spec : Charts.of(tab)) {
                ChartModel model = spec.build(practice, scope, Choices.NONE, words);
                assertThat(model.state()).as(spec.id()).isEqualTo(ChartState.drawn());
                assertThat(model.plot().orElseThrow().marks()).as(spec.id()).isNotEmpty();
                assertThat(model.twin().rows()).as(spec.id()).isNotEmpty();
                assertThat(model.summary()).contains(model.title());
            }
        }
    }
}
