package dev.partnerlens.explore;

import dev.partnerlens.core.Dataset;
import dev.partnerlens.core.Measure;
import dev.partnerlens.core.TextField;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Licences taken of licences there are: assigned of sold, or active of those entitled. The share may exceed 100 percent.
 *
 * @param taken the part
 * @param all the whole
 */
record Seats(Dataset set, TextField customer, TextField customerName, Measure taken, Measure all) {
    /** Customers below this share of their licences are worth a call. */
    static final int FEW_PERCENT = 50;

    private static final int BAND = 20;
    private static final int BANDS = 5;
    private static final BigDecimal HUNDRED = new BigDecimal(100);

    NowReading share(Lens lens) {
        SetRows rows = lens.rows(set);
        BigDecimal whole = rows.sum(all);
        return whole.signum() > 0
                ? new NowReading(
                        Reading.percent(rows.sum(taken), whole),
                        rows.rows().size(),
                        new KpiResult.Currency.None(),
                        List.of())
                : NowReading.of(new Reading(BigDecimal.ZERO, 0));
    }

    /** Customers with licences of whom less than {@link #FEW_PERCENT} percent are taken, the fewest first. */
    NowReading below(Lens lens) {
        List<Total> few = customers(lens)
                .filter(total -> percent(total).compareTo(BigDecimal.valueOf(FEW_PERCENT)) < 0)
                .sorted(Comparator.comparing(Seats::percent)
                        .thenComparing(total -> total.same().getFirst()))
                .toList();
        return NowReading.list(few.stream()
                .map(total -> figures(
                        new Item()
                                .text(customer, total.texts().getFirst())
                                .text(customerName, total.texts().get(1)),
                        total))
                .toList());
    }

    /** How many customers stand in each band of 20 percent; the last has no upper end. */
    NowReading bands(Lens lens) {
        long[] counts = new long[BANDS];
        List<Total> customers = customers(lens).toList();
        for (Total total : customers) {
            int band = percent(total)
                    .max(BigDecimal.ZERO)
                    .divideToIntegralValue(BigDecimal.valueOf(BAND))
                    .min(BigDecimal.valueOf(BANDS - 1))
                    .intValue();
            counts[band]++;
        }
        List<Map<String, @Nullable Object>> items = new ArrayList<>();
        for (int band = 0; band < BANDS && !customers.isEmpty(); band++) {
            items.add(new Item()
                    .put(ItemKeys.FROM, BigDecimal.valueOf((long) band * BAND))
                    .put(ItemKeys.BELOW, band == BANDS - 1 ? null : BigDecimal.valueOf((band + 1L) * BAND))
                    .put(ItemKeys.CUSTOMERS, BigDecimal.valueOf(counts[band]))
                    .built());
        }
        return NowReading.count(customers.size()).listing(items);
    }

    /** The values of a field with their licences, most of {@code all} first; an empty value is one like any other. */
    NowReading by(Lens lens, TextField field) {
        return NowReading.list(Total.of(lens.rows(set), List.of(field), List.of(), taken, all).stream()
                .sorted(Comparator.comparing((Total total) -> total.sum(1))
                        .reversed()
                        .thenComparing(total -> total.same().getFirst()))
                .map(total -> figures(new Item().text(field, total.texts().getFirst()), total))
                .toList());
    }

    /** Customers with licences; nobody is none. */
    private Stream<Total> customers(Lens lens) {
        Predicate<Total> somebody = total -> !total.same().getFirst().isEmpty();
        return Total.of(lens.rows(set), List.of(customer), List.of(customerName), taken, all).stream()
                .filter(somebody.and(total -> total.sum(1).signum() > 0));
    }

    private Map<String, @Nullable Object> figures(Item item, Total total) {
        return item.put(taken, total.sum(0))
                .put(all, total.sum(1))
                .put(ItemKeys.PERCENT, total.sum(1).signum() > 0 ? percent(total) : null)
                .built();
    }

    private static BigDecimal percent(Total total) {
        return total.sum(1).signum() > 0 ? Reading.percent(total.sum(0), total.sum(1)) : HUNDRED;
    }
}
