package dev.partnerlens.chart;

import static org.assertj.core.api.Assertions.assertThat;

import dev.partnerlens.core.Tab;
import dev.partnerlens.explore.Kpi;
import dev.partnerlens.explore.Kpis;
import dev.partnerlens.text.Words;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Every figure explains itself, in every language, and what cannot be had says why. */
class GlossaryTest {
    private final Words words = Words.in(Locale.ENGLISH);

    @Test
    void everyKpiIsExplainedInFull() {
        for (Locale language : Words.LANGUAGES) {
            Glossary glossary = Glossary.of(Optional.empty(), Words.in(language));
            assertThat(glossary.entries().stream().map(Glossary.Entry::id))
                    .containsExactlyElementsOf(Kpis.all().stream().map(Kpi::id).toList());
            for (Glossary.Entry entry : glossary.entries()) {
                assertThat(Stream.concat(
                                Stream.of(
                                        entry.title(),
                                        entry.definition(),
                                        entry.unit(),
                                        entry.basis(),
                                        entry.previousPeriod(),
                                        entry.firstToLastMonth()),
                                Stream.concat(
                                        entry.sets().stream(),
                                        entry.states().stream().map(Glossary.State::meaning))))
                        .as(entry.id())
                        .allSatisfy(text -> assertThat(text).isNotBlank().doesNotContain("{"));
                assertThat(entry.sets()).isNotEmpty();
                assertThat(entry.states()).hasSizeBetween(7, 8);
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void everyTabSaysWhatCannotBeHad(Tab tab) {
        for (Locale language : Words.LANGUAGES) {
            List<Glossary.Missing> missing = Glossary.missing(tab, Words.in(language));
            assertThat(missing).isNotEmpty();
            assertThat(missing).allSatisfy(each -> {
                assertThat(each.title()).isNotBlank();
                assertThat(each.reason()).isNotBlank();
            });
        }
    }

    @Test
    void saysHowEachChangeIsMade() {
        assertThat(entry("subscriptions.sold").previousPeriod()).startsWith("in percent");
        assertThat(entry("subscriptions.sold").firstToLastMonth()).startsWith("the last full month");
        assertThat(entry("referrals.win-rate").previousPeriod()).startsWith("difference in points");
        assertThat(entry("subscriptions.active").previousPeriod()).isEqualTo("none");
        assertThat(entry("usage.top-customers").previousPeriod()).isEqualTo("none");
        assertThat(entry("spending.total").previousPeriod()).contains("same day of the month before");
        assertThat(entry("spending.total").firstToLastMonth()).isEqualTo("none");
        assertThat(entry("spending.partner-total").previousPeriod()).isEqualTo("none");
    }

    @Test
    void costsSayThatTheyAreEstimates() {
        assertThat(entry("spending.total").caveat()).isEqualTo("estimate, not for billing");
        assertThat(entry("spending.partner-total").caveat()).isEqualTo("estimate, Azure plan not included");
        assertThat(entry("subscriptions.sold").caveat()).isEmpty();
    }

    @Test
    void namesTheFieldsWithoutWhichThereIsNoNumber() {
        assertThat(entry("usage.at-risk").states())
                .filteredOn(state -> state.id().equals("not-delivered"))
                .singleElement()
                .satisfies(state -> assertThat(state.meaning()).contains("Churn risk"));
        assertThat(entry("subscriptions.active").states())
                .extracting(Glossary.State::id)
                .doesNotContain("partial");
    }

    private Glossary.Entry entry(String id) {
        return Glossary.of(Optional.empty(), words).entries().stream()
                .filter(entry -> entry.id().equals(id))
                .findFirst()
                .orElseThrow();
    }
}
