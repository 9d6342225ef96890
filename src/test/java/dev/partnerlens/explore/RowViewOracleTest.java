package dev.partnerlens.explore;

import static org.assertj.core.api.Assertions.assertThat;

import dev.partnerlens.core.CodedSource;
import dev.partnerlens.core.Dataset;
import dev.partnerlens.core.DateField;
import dev.partnerlens.core.Field;
import dev.partnerlens.core.Filter;
import dev.partnerlens.core.Period;
import dev.partnerlens.core.Row;
import dev.partnerlens.core.TextField;
import dev.partnerlens.core.dataset.Datasets;
import java.math.BigDecimal;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Random;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Views of random partners' rows, filtered, sorted and searched, against plain lists of rows. */
class RowViewOracleTest {
    private static final int VIEWS_A_PARTNER = 150;

    @ParameterizedTest
    @ValueSource(longs = {41, 42, 43, 44, 45, 46})
    void viewsEqualPlainLists(long seed) {
        Random random = new Random(seed);
        InventedPartner partner = new InventedPartner(seed);
        CodedSource source = seed % 2 == 0 ? partner.source() : partner.source().withSeries();
        Practice practice = Practice.load(source, Datasets.all(), InventedPartner.TODAY);
        RandomFilters filters = new RandomFilters(random, partner);
        for (int i = 0; i < VIEWS_A_PARTNER; i++) {
            Dataset dataset = filters.any(Datasets.all());
            List<Filter> where = filters.some(dataset);
            Optional<Period> period = random.nextInt(3) == 0 ? Optional.of(filters.period()) : Optional.empty();
            RowView view = practice.rows(dataset, period, where);
            List<Row> rows = rows(partner, dataset, period, where);
            for (int sorts = random.nextInt(3); sorts > 0; sorts--) {
                Field field = filters.any(dataset.fields());
                boolean descending = random.nextBoolean();
                view = view.sorted(field, descending);
                rows.sort(PlainOrder.by(field, descending));
            }

            assertThat(values(view, dataset)).as("%s %s", dataset, where).isEqualTo(values(rows));
            search(view, rows, random.nextBoolean() ? "v" + random.nextInt(6) : "1");
        }
    }

    private static List<Row> rows(
            InventedPartner partner, Dataset dataset, Optional<Period> period, List<Filter> where) {
        List<Row> rows = new ArrayList<>(PlainFilters.keep(partner, dataset, where));
        rows.removeIf(row -> {
            LocalDateTime date = row.date(dataset.date());
            return period.isPresent() && (date == null || !period.get().contains(date.toLocalDate()));
        });
        rows.sort(Comparator.comparing(
                row -> row.date(dataset.date()), Comparator.nullsFirst(Comparator.<LocalDateTime>naturalOrder())));
        return rows;
    }

    private static List<List<@Nullable Object>> values(RowView view, Dataset dataset) {
        List<List<@Nullable Object>> all = new ArrayList<>();
        for (int row = 0; row < view.size(); row++) {
            List<@Nullable Object> values = new ArrayList<>();
            for (Field field : dataset.fields()) {
                values.add(view.value(row, field));
            }
            all.add(values);
        }
        return all;
    }

    private static List<List<@Nullable Object>> values(List<Row> rows) {
        List<List<@Nullable Object>> all = new ArrayList<>();
        for (Row row : rows) {
            List<@Nullable Object> values = new ArrayList<>();
            for (Field field : row.dataset().fields()) {
                Object value = row.value(row.dataset().position(field));
                values.add(
                        switch (value) {
                            case LocalDateTime time
                            when ((DateField) field).precision() == DateField.Precision.DAY -> time.toLocalDate();
                            case BigDecimal number ->
                                new BigDecimal(number.stripTrailingZeros().toPlainString());
                            case null -> null;
                            default -> value;
                        });
            }
            all.add(values);
        }
        return all;
    }

    private static void search(RowView view, List<Row> rows, String part) {
        List<Integer> hits = IntStream.range(0, rows.size())
                .filter(i -> !columns(rows.get(i), part).isEmpty())
                .boxed()
                .toList();
        Found found = view.find(part);

        assertThat(IntStream.range(0, found.size()).mapToObj(found::index).toList())
                .isEqualTo(hits);
        for (int index = 0; index <= rows.size(); index++) {
            int at = index;
            assertThat(found.before(at))
                    .isEqualTo((int) hits.stream().filter(hit -> hit < at).count());
            assertThat(found.next(at))
                    .isEqualTo(hits.stream()
                            .mapToInt(hit -> hit)
                            .filter(hit -> hit >= at)
                            .findFirst());
            assertThat(found.previous(at))
                    .isEqualTo(
                            hits.stream()
                                    .mapToInt(hit -> hit)
                                    .filter(hit -> hit < at)
                                    .reduce((_, last) -> last)
                                    .stream()
                                    .boxed()
                                    .map(OptionalInt::of)
                                    .findFirst()
                                    .orElseGet(OptionalInt::empty));
            if (at < rows.size()) {
                assertThat(found.columns(at)).isEqualTo(columns(rows.get(at), part));
            }
        }
        assertThat(view.find("").size()).isZero();
    }

    private static List<TextField> columns(Row row, String part) {
        List<TextField> columns = new ArrayList<>();
        for (Field field : row.dataset().fields()) {
            if (field instanceof TextField text) {
                String value = row.text(text);
                boolean holds = value != null
                        && (text.exact()
                                ? value.contains(part)
                                : value.toLowerCase(Locale.ROOT).contains(part.toLowerCase(Locale.ROOT)));
                if (holds) {
                    columns.add(text);
                }
            }
        }
        return columns;
    }
}
