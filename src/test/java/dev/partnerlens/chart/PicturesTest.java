package dev.partnerlens.chart;

import static org.assertj.core.api.Assertions.assertThat;

import dev.partnerlens.chart.layout.Layouts;
import dev.partnerlens.chart.layout.Poster;
import dev.partnerlens.chart.picture.Picture;
import dev.partnerlens.chart.picture.Shape;
import dev.partnerlens.chart.picture.TextMeasure;
import dev.partnerlens.core.Dataset;
import dev.partnerlens.core.Filter;
import dev.partnerlens.core.Freshness;
import dev.partnerlens.core.Period;
import dev.partnerlens.core.PeriodPreset;
import dev.partnerlens.core.Tab;
import dev.partnerlens.core.dataset.AzureUsage;
import dev.partnerlens.core.dataset.Datasets;
import dev.partnerlens.core.dataset.Referrals;
import dev.partnerlens.core.dataset.Subscriptions;
import dev.partnerlens.explore.InMemorySource;
import dev.partnerlens.explore.Kpi;
import dev.partnerlens.explore.Kpis;
import dev.partnerlens.explore.Practice;
import dev.partnerlens.explore.Scope;
import dev.partnerlens.text.Words;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Whole tabs as pictures; they are left in target/charts as SVG, to be looked at. */
class PicturesTest {
    private static final LocalDate TODAY = InventedPractice.TODAY;
    private static final Period PERIOD = PeriodPreset.DEFAULT.until(TODAY);
    private static final TextMeasure INTER = SvgDump.inter();

    private final Practice practice = InventedPractice.practice(7);

    @ParameterizedTest
    @EnumSource(Tab.class)
    void aTabHoldsEveryTileAndEveryChart(Tab tab) throws IOException {
        Scope scope = new Scope(TODAY, PERIOD, List.of());
        for (Locale language : Words.LANGUAGES) {
            Words words = Words.in(language);
            Picture picture = poster(tab, practice, scope, words);
            List<String> texts = texts(picture);
            for (ChartSpec spec : Charts.of(tab)) {
                assertThat(texts).contains(words.get("chart." + tab.id() + "." + spec.id() + ".title"));
            }
            Kpis.of(tab).stream()
                    .filter(Kpi::tile)
                    .forEach(kpi -> assertThat(texts).contains(words.get("kpi." + kpi.id() + ".title")));
            assertThat(picture.width()).isEqualTo(Poster.WIDTH);
            dump(tab.id() + "-" + language.getLanguage(), picture, language.equals(Locale.FRENCH));
        }
    }

    @Test
    void chosenMarksStandOut() throws IOException {
        Words words = Words.in(Locale.ENGLISH);
        Scope usage = new Scope(
                TODAY,
                PERIOD,
                List.of(
                        new Filter.AnyOf(AzureUsage.METER_CATEGORY, List.of("Virtual Machines")),
                        new Filter.AnyOf(AzureUsage.CUSTOMER_NAME, List.of("Contoso Ltd")),
                        new Filter.Within(AzureUsage.USAGE_DATE, month(4))));
        Picture chosen = poster(Tab.USAGE, practice, usage, words);
        assertThat(chosen.hits().stream().filter(hit -> hit.mark().selected())).hasSizeGreaterThan(25);
        dump("chosen-usage", chosen, false);
        Scope others = new Scope(
                TODAY,
                PERIOD,
                List.of(
                        new Filter.AnyOf(Subscriptions.STATUS, List.of("ACTIVE")),
                        new Filter.Within(Subscriptions.COMMITMENT_END_DATE, Period.day(TODAY.plusDays(12)))));
        dump("chosen-subscriptions", poster(Tab.SUBSCRIPTIONS, practice, others, words), false);
        Scope won = new Scope(TODAY, PERIOD, List.of(new Filter.AnyOf(Referrals.STATUS, List.of("won"))));
        dump("chosen-referrals", poster(Tab.REFERRALS, practice, won, words), true);
    }

    @Test
    void statesAndSmallSizes() throws IOException {
        Words words = Words.in(Locale.ENGLISH);
        Scope scope = new Scope(TODAY, PERIOD, List.of());
        InMemorySource source = new InMemorySource(TODAY);
        List<Freshness.Standing> standings = List.of(
                Freshness.Standing.NOT_FETCHED,
                Freshness.Standing.NOT_PERMITTED,
                Freshness.Standing.FAILED,
                Freshness.Standing.NOT_OFFERED,
                Freshness.Standing.NOT_FETCHED);
        List<Dataset> sets = Datasets.all();
        for (int i = 0; i < sets.size(); i++) {
            source.without(sets.get(i), standings.get(i % standings.size()));
        }
        dump("states-usage", poster(Tab.USAGE, Practice.load(source, sets, TODAY), scope, words), false);
        int i = 0;
        for (ChartSpec spec : Charts.all()) {
            ChartModel model = spec.build(practice, scope, Choices.NONE, words);
            Picture small = Layouts.plot(model, 240, 160, INTER);
            assertThat(small.hits()).as(spec.id()).isNotEmpty();
            dump("small-" + (10 + i++) + "-" + spec.id(), small, false);
        }
    }

    private static Period month(int month) {
        return new Period(
                LocalDate.of(2026, month, 1), LocalDate.of(2026, month + 1, 1).minusDays(1));
    }

    private static Picture poster(Tab tab, Practice practice, Scope scope, Words words) {
        List<Poster.Placed> charts = Charts.of(tab).stream()
                .map(spec -> new Poster.Placed(spec.build(practice, scope, Choices.NONE, words), spec.columns()))
                .toList();
        List<TileText> tiles = Kpis.of(tab).stream()
                .filter(Kpi::tile)
                .map(kpi -> TileText.of(kpi.evaluate(practice, scope), scope, words))
                .toList();
        Poster.Head head = new Poster.Head(
                words.tab(tab),
                "Adatum Cloud Partners \u00b7 " + words.formats().period(scope.period()),
                "invented data",
                "Fetched 24 Jun 2026 06:42 UTC");
        return Poster.of(head, tiles, charts, INTER);
    }

    private static List<String> texts(Picture picture) {
        return picture.shapes().stream()
                .filter(Shape.Text.class::isInstance)
                .map(shape -> ((Shape.Text) shape).text())
                .toList();
    }

    private static void dump(String name, Picture picture, boolean dark) throws IOException {
        Path folder = Files.createDirectories(Path.of("target/charts"));
        Files.writeString(folder.resolve(name + ".svg"), SvgDump.of(picture, dark));
    }
}
