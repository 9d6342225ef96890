package dev.partnerlens.explore.news;

import static dev.partnerlens.explore.news.NewsCases.count;
import static dev.partnerlens.explore.news.NewsCases.named;
import static dev.partnerlens.explore.news.NewsCases.time;
import static org.assertj.core.api.Assertions.assertThat;

import dev.partnerlens.chart.NewsText;
import dev.partnerlens.core.Arrival;
import dev.partnerlens.core.Dataset;
import dev.partnerlens.core.DateField;
import dev.partnerlens.core.Field;
import dev.partnerlens.core.Filter;
import dev.partnerlens.core.FlagField;
import dev.partnerlens.core.Measure;
import dev.partnerlens.core.Row;
import dev.partnerlens.core.Tab;
import dev.partnerlens.core.TextField;
import dev.partnerlens.core.dataset.CustomerLicenseDeployment;
import dev.partnerlens.core.dataset.Datasets;
import dev.partnerlens.core.dataset.LicenseDeployment;
import dev.partnerlens.core.dataset.Subscriptions;
import dev.partnerlens.explore.InMemoryPast;
import dev.partnerlens.explore.InMemorySource;
import dev.partnerlens.text.Words;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Every change is told or counted, never both and never neither, and the sentence says what a partner would say. */
class NewsTest {
    private static final LocalDate FIRST = LocalDate.of(2026, 3, 1);
    private static final LocalDate NEXT = LocalDate.of(2026, 3, 8);
    private static final NewsText ENGLISH = new NewsText(Words.in(Locale.ENGLISH));

    @ParameterizedTest
    @MethodSource("dev.partnerlens.explore.news.NewsCases#all")
    void aChangeIsOneSentence(NewsCases.Case each) {
        News news = between(
                List.of(each.before().apply(named(each.dataset())).build()),
                List.of(each.after().apply(named(each.dataset())).build()),
                each.dataset());
        assertThat(news.since()).contains(FIRST);
        assertThat(news.to()).contains(NEXT);
        assertThat(news.sets()).hasSize(1);
        assertThat(news.sets().getFirst().told()).extracting(ENGLISH::line).containsExactlyElementsOf(each.lines());
        assertThat(ENGLISH.counted(news.sets().getFirst())).isEmpty();
    }

    @Test
    void rowsThatComeAndGoAreTold() {
        Row kept = named(Subscriptions.DATASET).text(Subscriptions.ID, "kept").build();
        Row fresh = named(Subscriptions.DATASET)
                .text(Subscriptions.ID, "fresh")
                .number(Subscriptions.LICENSE_COUNT, count(1))
                .build();
        Row trial = named(Subscriptions.DATASET)
                .text(Subscriptions.ID, "trial")
                .date(Subscriptions.TRIAL_START_DATE, time(2026, 3, 3))
                .number(Subscriptions.LICENSE_COUNT, count(25))
                .build();
        Row gone = named(Subscriptions.DATASET)
                .text(Subscriptions.ID, "gone")
                .text(Subscriptions.CUSTOMER_NAME, "")
                .build();
        Section section = between(List.of(kept, gone), List.of(kept, fresh, trial), Subscriptions.DATASET)
                .sets()
                .getFirst();
        assertThat(section.told())
                .extracting(ENGLISH::line)
                .containsExactly(
                        "c1: Microsoft 365 E3 is no longer reported",
                        "Contoso: new subscription Microsoft 365 E3 with 1 licence",
                        "Contoso: new trial of Microsoft 365 E3 with 25 licences");
        assertThat(section.told().get(1).place())
                .contains(new Happening.Place(Tab.SUBSCRIPTIONS, new Filter.AnyOf(Subscriptions.ID, List.of("fresh"))));
        assertThat(section.told().getFirst().place())
                .as("nothing is left to be shown")
                .isEmpty();
    }

    @Test
    void theHeaviestComesFirstWithAllElseOfTheSameCustomer() {
        List<Row> before = List.of(
                licensed("a", "Adventure Works", 10, "ACTIVE"),
                licensed("b", "Contoso", 10, "ACTIVE"),
                licensed("c", "Contoso", 10, "ACTIVE"),
                licensed("d", "Fabrikam", 10, "ACTIVE"));
        List<Row> after = List.of(
                licensed("a", "Adventure Works", 60, "ACTIVE"),
                licensed("b", "Contoso", 11, "ACTIVE"),
                licensed("c", "Contoso", 10, "SUSPENDED"),
                licensed("d", "Fabrikam", 9, "ACTIVE"));
        Section section = between(before, after, Subscriptions.DATASET).sets().getFirst();
        assertThat(section.told())
                .extracting(each -> each.who() + " " + each.kind().id())
                .containsExactly(
                        "Contoso suspended",
                        "Contoso licences-more",
                        "Fabrikam licences-fewer",
                        "Adventure Works licences-more");
    }

    @Test
    void whatMovesByItselfIsANumber() {
        UnaryOperator<Row.Builder> used =
                row -> row.date(Subscriptions.LAST_USAGE_DATE, time(2026, 3, 7)).text(Subscriptions.STATUS, "active");
        News news = between(
                List.of(named(Subscriptions.DATASET)
                        .text(Subscriptions.STATUS, "ACTIVE")
                        .build()),
                List.of(used.apply(named(Subscriptions.DATASET)).build()),
                Subscriptions.DATASET);
        Section section = news.sets().getFirst();
        assertThat(section.told()).isEmpty();
        assertThat(section.quiet()).isEqualTo(1);
        assertThat(ENGLISH.counted(section)).contains("Not told one by one: 1 row in which only daily figures moved.");
    }

    @Test
    void twoSetsThatTellTheSameAreToldOnce() {
        Row before = row(CustomerLicenseDeployment.DATASET, 1);
        Row after = row(CustomerLicenseDeployment.DATASET, 2);
        assertThat(between(List.of(before), List.of(after), CustomerLicenseDeployment.DATASET)
                        .count())
                .isEqualTo(1);
        InMemoryPast both = new InMemoryPast()
                .then(
                        FIRST,
                        new InMemorySource(FIRST)
                                .put(CustomerLicenseDeployment.DATASET, List.of(before))
                                .put(LicenseDeployment.DATASET, List.of()))
                .then(
                        NEXT,
                        new InMemorySource(NEXT)
                                .put(CustomerLicenseDeployment.DATASET, List.of(after))
                                .put(LicenseDeployment.DATASET, List.of()));
        News news = News.between(both, Datasets.all(), 1, 2, NEXT);
        assertThat(news.count()).isZero();
        assertThat(news.sets().getFirst().quiet()).isEqualTo(1);
    }

    @Test
    void thereIsNothingToCompareAFirstSyncWith() {
        InMemoryPast past = new InMemoryPast().then(FIRST, new InMemorySource(FIRST));
        News news = News.between(past, Datasets.all(), 0, 1, NEXT);
        assertThat(news.since()).isEmpty();
        assertThat(news.to()).contains(FIRST);
        assertThat(news.isEmpty()).isTrue();
        assertThat(News.between(past, Datasets.all(), 1, 1, NEXT).since()).contains(FIRST);
        assertThat(News.between(new InMemoryPast(), Datasets.all(), 0, 0, NEXT).to())
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6})
    void everyChangeIsToldOrCountedInBothLanguages(long seed) {
        Random random = new Random(seed);
        for (Dataset dataset : Datasets.all()) {
            if (dataset.arrival() == Arrival.BY_DATE) {
                continue;
            }
            List<Row> before = random(dataset, random);
            List<Row> after = random(dataset, random);
            InMemoryPast past = past(before, after, dataset);
            News news = News.between(past, List.of(dataset), 1, 2, NEXT);
            int changes = past.changes(dataset, 1, 2).size();
            for (Section section : news.sets()) {
                long rows =
                        section.told().stream().map(Happening::row).distinct().count();
                assertThat(rows + section.arrived() + section.gone() + section.altered() + section.quiet())
                        .as(dataset.id())
                        .isEqualTo(changes);
                for (Locale language : Words.LANGUAGES) {
                    NewsText text = new NewsText(Words.in(language));
                    section.told()
                            .forEach(each -> assertThat(text.line(each))
                                    .isNotBlank()
                                    .doesNotContain("{")
                                    .doesNotContain("null"));
                }
            }
        }
    }

    private static List<Row> random(Dataset dataset, Random random) {
        List<Row> rows = new ArrayList<>();
        Set<Field> identity = Set.copyOf(dataset.identity());
        for (int i = 0; i < 30; i++) {
            if (random.nextInt(8) == 0) {
                continue;
            }
            Row.Builder row = Row.builder(dataset);
            for (Field field : dataset.fields()) {
                row.value(
                        dataset.position(field),
                        identity.contains(field) ? "id-" + i : random.nextInt(4) == 0 ? null : value(field, random));
            }
            rows.add(row.build());
        }
        return rows;
    }

    private static Object value(Field field, Random random) {
        return switch (field) {
            case TextField _ ->
                List.of("", "ACTIVE", "SUSPENDED", "DEPROVISIONED", "High").get(random.nextInt(5));
            case DateField _ -> time(2026, 1 + random.nextInt(3), 1);
            case FlagField _ -> random.nextBoolean();
            case Measure _ -> BigDecimal.valueOf(random.nextInt(5) * 50L);
        };
    }

    private static News between(List<Row> before, List<Row> after, Dataset dataset) {
        return News.between(past(before, after, dataset), Datasets.all(), 1, 2, NEXT);
    }

    private static InMemoryPast past(List<Row> before, List<Row> after, Dataset dataset) {
        return new InMemoryPast()
                .then(FIRST, new InMemorySource(FIRST).put(dataset, before))
                .then(NEXT, new InMemorySource(NEXT).put(dataset, after));
    }

    private static Row licensed(String id, String customer, long licences, String status) {
        return Row.builder(Subscriptions.DATASET)
                .text(Subscriptions.ID, id)
                .text(Subscriptions.CUSTOMER_NAME, customer)
                .text(Subscriptions.STATUS, status)
                .number(Subscriptions.LICENSE_COUNT, count(licences))
                .build();
    }

    private static Row row(Dataset dataset, long assigned) {
        return named(dataset)
                .number(CustomerLicenseDeployment.LICENSES_DEPLOYED, count(assigned))
                .build();
    }
}
