package dev.partnerlens.explore;

import static org.assertj.core.api.Assertions.assertThat;

import dev.partnerlens.core.Dataset;
import dev.partnerlens.core.GroupBy;
import dev.partnerlens.core.Query;
import dev.partnerlens.core.Row;
import dev.partnerlens.core.TextField;
import dev.partnerlens.core.dataset.AzureUsage;
import dev.partnerlens.core.dataset.Datasets;
import dev.partnerlens.core.dataset.Subscriptions;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Random;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Largest groups, others and distinct ids of random queries, against plain loops over rows. */
class RankedTest {
    @ParameterizedTest
    @ValueSource(longs = {51, 52, 53, 54, 55, 56})
    void namedAndOthersAreEveryGroupOnce(long seed) {
        InventedPartner partner = new InventedPartner(seed);
        Practice practice = Practice.load(
                seed % 2 == 0 ? partner.source() : partner.sourceBySeries(), Datasets.all(), InventedPartner.TODAY);
        Random random = new Random(seed);
        RandomFilters filters = new RandomFilters(random, partner);
        for (int i = 0; i < 40; i++) {
            Query query = query(random, filters);
            TextField ids = query.dataset() == AzureUsage.DATASET
                    ? AzureUsage.CUSTOMER_TENANT_ID
                    : Subscriptions.CUSTOMER_TENANT_ID;
            int most = random.nextInt(4);
            Ranked ranked = practice.rank(query, most, ids);
            List<Row> rows = rows(partner, query);
            assertThat(ranked.answer()).isEqualTo(practice.ask(query));
            long listed = 0;
            long counted = 0;
            for (Ranked.Ranking unit : ranked.units()) {
                BigDecimal sum = BigDecimal.ZERO;
                @Nullable BigDecimal before = null;
                for (Ranked.Entry entry : unit.named()) {
                    assertThat(entry.distinct()).isEqualTo(distinct(rows, query, List.of(entry.group()), ids));
                    BigDecimal size = size(entry.group());
                    assertThat(before == null || before.compareTo(size) >= 0).isTrue();
                    before = size;
                    sum = sum.add(entry.group().sum() == null ? BigDecimal.ZERO : size);
                }
                listed += unit.named().size();
                counted += unit.total().rowCount();
                if (unit.others().isPresent()) {
                    Ranked.Others others = unit.others().get();
                    assertThat(unit.named()).hasSize(most);
                    listed += others.groups();
                    List<Answer.Group> unnamed = unnamed(ranked.answer(), unit);
                    assertThat(others.groups()).isEqualTo(unnamed.size());
                    assertThat(others.total().distinct()).isEqualTo(distinct(rows, query, unnamed, ids));
                    BigDecimal least = before;
                    assertThat(unnamed)
                            .allMatch(group -> least == null || size(group).compareTo(least) <= 0);
                    sum = others.total().sum() == null
                            ? sum
                            : sum.add(others.total().sum());
                }
                if (unit.total().sum() != null) {
                    assertThat(unit.total().sum()).isEqualByComparingTo(sum);
                }
            }
            assertThat(listed).isEqualTo(ranked.answer().rows().size());
            assertThat(counted).isEqualTo(rows.size());
            DistinctAnswer counts = practice.askDistinct(query, ids);
            for (int group = 0; group < counts.counts().size(); group++) {
                assertThat(OptionalLong.of(counts.counts().get(group)))
                        .isEqualTo(distinct(
                                rows, query, List.of(counts.answer().rows().get(group)), ids));
            }
            assertThat(counts.total())
                    .isEqualTo(practice.distinct(query.dataset(), ids, query.period(), query.where()))
                    .isEqualTo(ids(rows, ids).size());
        }
    }

    private static Query query(Random random, RandomFilters filters) {
        boolean usage = random.nextInt(3) > 0;
        Dataset set = usage ? AzureUsage.DATASET : Subscriptions.DATASET;
        Query query = Query.of(set)
                .by(GroupBy.of(usage ? AzureUsage.METER_CATEGORY : Subscriptions.PRODUCT_NAME))
                .where(filters.some(set));
        query = random.nextBoolean() ? query.within(filters.period()) : query;
        return random.nextInt(3) == 0 ? query : query.sum(usage ? AzureUsage.QUANTITY : Subscriptions.LICENSE_COUNT);
    }

    private static List<Row> rows(InventedPartner partner, Query query) {
        return PlainFilters.keep(partner, query.dataset(), query.where()).stream()
                .filter(row -> query.period()
                        .map(period -> {
                            var date = row.date(query.dataset().date());
                            return date != null && period.contains(date.toLocalDate());
                        })
                        .orElse(true))
                .toList();
    }

    private static List<Answer.Group> unnamed(Answer answer, Ranked.Ranking ranking) {
        List<Answer.Group> groups = new ArrayList<>(answer.rows());
        if (answer.mixedUnits()) {
            groups.removeIf(group -> !Optional.ofNullable(group.unit()).equals(ranking.unit()));
        }
        ranking.named().forEach(entry -> groups.remove(entry.group()));
        return groups;
    }

    private static BigDecimal size(Answer.Group group) {
        return group.sum() == null ? BigDecimal.valueOf(group.rowCount()) : group.sum();
    }

    private static OptionalLong distinct(List<Row> rows, Query query, List<Answer.Group> groups, TextField ids) {
        TextField field = (TextField) query.groupBy().getFirst().field();
        List<Row> own = rows.stream()
                .filter(row -> groups.stream()
                        .anyMatch(group ->
                                Objects.equals(row.text(field), group.keys().getFirst())
                                        && (group.unit() == null || group.unit().equals(unit(row)))))
                .toList();
        return OptionalLong.of(ids(own, ids).size());
    }

    private static String unit(Row row) {
        String unit = row.text(AzureUsage.METER_UNIT);
        return unit == null ? "" : unit;
    }

    private static Set<String> ids(List<Row> rows, TextField field) {
        Set<String> ids = new HashSet<>();
        for (Row row : rows) {
            String id = row.text(field);
            if (id != null && !id.isEmpty()) {
                ids.add(id.toLowerCase(Locale.ROOT));
            }
        }
        return ids;
    }
}
