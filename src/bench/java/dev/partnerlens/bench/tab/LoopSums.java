package dev.partnerlens.bench.tab;

import dev.partnerlens.bench.usage.UsageArrays;

/** What one thread of the loop adds up: sums and rows by key, dense. */
final class LoopSums {
    private static final int MONTHS = 14;

    final int units;
    final int categories;
    final long[] daySums;
    final long[] dayRows;
    final long[] monthSums;
    final long[] monthRows;
    final long[] customerSums;
    final long[] customerRows;
    final long[] locationSums;
    final long[] locationRows;
    final long[] subcategorySums;
    final long[] subcategoryRows;
    final long[] marketRows;

    LoopSums(UsageArrays rows) {
        units = rows.unit.size();
        categories = rows.category.size();
        daySums = new long[(rows.starts.length - 1) * units];
        dayRows = new long[daySums.length];
        monthSums = new long[MONTHS * categories * units];
        monthRows = new long[monthSums.length];
        customerSums = new long[rows.customer.size()];
        customerRows = new long[customerSums.length];
        locationSums = new long[rows.location.size() * units];
        locationRows = new long[locationSums.length];
        subcategorySums = new long[rows.subcategory.size() * units];
        subcategoryRows = new long[subcategorySums.length];
        marketRows = new long[rows.market.size()];
    }

    void add(LoopSums other) {
        add(daySums, other.daySums);
        add(dayRows, other.dayRows);
        add(monthSums, other.monthSums);
        add(monthRows, other.monthRows);
        add(customerSums, other.customerSums);
        add(customerRows, other.customerRows);
        add(locationSums, other.locationSums);
        add(locationRows, other.locationRows);
        add(subcategorySums, other.subcategorySums);
        add(subcategoryRows, other.subcategoryRows);
        add(marketRows, other.marketRows);
    }

    private static void add(long[] into, long[] from) {
        for (int i = 0; i < into.length; i++) {
            into[i] += from[i];
        }
    }

    /** The same folded to the keys with that step, by the number modulo {@code keys}. */
    static long[] folded(long[] sums, int keys) {
        long[] folded = new long[keys];
        for (int i = 0; i < sums.length; i++) {
            folded[i % keys] += sums[i];
        }
        return folded;
    }
}
