package dev.partnerlens.explore;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a KPI that looks at no chosen period came to.
 *
 * @param value null where it would mix currencies, and for a mean of nothing
 * @param base how much stands behind it, as in {@link Reading}
 */
record NowReading(
        @Nullable BigDecimal value, long base, KpiResult.Currency currency, List<Map<String, @Nullable Object>> items) {
    static NowReading of(Reading reading) {
        return new NowReading(reading.value(), reading.base(), new KpiResult.Currency.None(), List.of());
    }

    static NowReading count(long count) {
        return of(Reading.count(count));
    }

    /** A list; its number is how many entries it has. */
    static NowReading list(List<Map<String, @Nullable Object>> items) {
        return count(items.size()).listing(items);
    }

    NowReading listing(List<Map<String, @Nullable Object>> rows) {
        return new NowReading(value, base, currency, rows);
    }

    /** Whether there is nothing: a refused value is no zero. */
    boolean isNothing() {
        BigDecimal known = value;
        return known == null ? !(currency instanceof KpiResult.Currency.Several) : known.signum() == 0;
    }
}
