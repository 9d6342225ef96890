package dev.partnerlens.bench.tab;

import dev.partnerlens.bench.tab.LoopSide.Answers;
import dev.partnerlens.bench.usage.Coded;
import dev.partnerlens.bench.usage.UsageArrays;
import dev.partnerlens.bench.usage.UsageCache;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/**
 * A bare loop over arrays, written for these nine answers alone: one pass, as many threads as there are processors, a
 * table look-up a filter, dense sums, what can be folded from another answer folded at the end. It knows no calendar but a
 * table, makes no keys and no decimals, and cannot be interrupted.
 */
final class LoopSide implements Side<Answers> {
    private static final int CATEGORY = 1;
    private static final int LOCATION = 2;
    private static final int MARKET = 4;
    private static final int ALL = 7;

    private final UsageArrays rows;
    private final int threads = Runtime.getRuntime().availableProcessors();
    private final ExecutorService workers = Executors.newFixedThreadPool(threads, work -> {
        Thread thread = new Thread(work, "loop");
        thread.setDaemon(true);
        return thread;
    });
    private final int[] months;
    private final int topUnit;

    LoopSide(UsageArrays rows) {
        this.rows = rows;
        months = new int[rows.starts.length - 1];
        for (int day = 0; day < months.length; day++) {
            months[day] = month(day);
        }
        int unit = 0;
        while (!rows.unit.text(unit).equals(Figures.TOP_UNIT)) {
            unit++;
        }
        topUnit = unit;
    }

    private static int month(int day) {
        LocalDate first = UsageCache.DAYS.from();
        LocalDate date = first.plusDays(day);
        return (date.getYear() - first.getYear()) * 12 + date.getMonthValue() - first.getMonthValue();
    }

    record Answers(
            LoopSums sums, long[] unitSums, long[] unitRows, long[] categoryRows, List<Integer> largest, long rows) {}

    @Override
    public String name() {
        return "loop";
    }

    @Override
    public Answers ask(Step step) {
        byte[] category = step.category().passing(rows.category.size(), CATEGORY);
        byte[] location = step.location().passing(rows.location.size(), LOCATION);
        byte[] market = step.market().passing(rows.market.size(), MARKET);
        int first = rows.starts[step.from()];
        long count = rows.starts[step.to()] - first;
        List<Future<LoopSums>> parts = new ArrayList<>();
        for (int part = 0; part < threads; part++) {
            int from = (int) (first + count * part / threads);
            int to = (int) (first + count * (part + 1) / threads);
            parts.add(workers.submit(() -> pass(step, from, to, category, location, market)));
        }
        try {
            LoopSums sums = parts.getFirst().get();
            for (Future<LoopSums> part : parts.subList(1, parts.size())) {
                sums.add(part.get());
            }
            return folded(sums);
        } catch (InterruptedException | ExecutionException e) {
            throw new IllegalStateException(e);
        }
    }

    private LoopSums pass(Step step, int from, int to, byte[] category, byte[] location, byte[] market) {
        LoopSums sums = new LoopSums(rows);
        for (int day = step.from(); day < step.to(); day++) {
            int start = Math.max(from, rows.starts[day]);
            int end = Math.min(to, rows.starts[day + 1]);
            if (start < end) {
                day(sums, day, start, end, category, location, market);
            }
        }
        return sums;
    }

    private void day(LoopSums sums, int day, int from, int to, byte[] category, byte[] location, byte[] market) {
        byte[] categories = rows.categories;
        byte[] locations = rows.locations;
        byte[] markets = rows.markets;
        byte[] units = rows.units;
        byte[] subcategories = rows.subcategories;
        short[] customers = rows.customers;
        long[] micros = rows.micros;
        int width = sums.units;
        int dayBase = day * width;
        int monthBase = months[day] * sums.categories;
        for (int i = from; i < to; i++) {
            int c = categories[i];
            int l = locations[i];
            int m = markets[i];
            int passed = category[c] | location[l] | market[m];
            if (passed == ALL) {
                int unit = units[i];
                long quantity = micros[i];
                sums.daySums[dayBase + unit] += quantity;
                sums.dayRows[dayBase + unit]++;
                int month = (monthBase + c) * width + unit;
                sums.monthSums[month] += quantity;
                sums.monthRows[month]++;
                int place = l * width + unit;
                sums.locationSums[place] += quantity;
                sums.locationRows[place]++;
                int subcategory = (subcategories[i] & 0xff) * width + unit;
                sums.subcategorySums[subcategory] += quantity;
                sums.subcategoryRows[subcategory]++;
                sums.marketRows[m]++;
                if (unit == topUnit) {
                    int customer = customers[i] & 0xffff;
                    sums.customerSums[customer] += quantity;
                    sums.customerRows[customer]++;
                }
            } else if (passed == (LOCATION | MARKET)) {
                int month = (monthBase + c) * width + units[i];
                sums.monthSums[month] += micros[i];
                sums.monthRows[month]++;
            } else if (passed == (CATEGORY | MARKET)) {
                int place = l * width + units[i];
                sums.locationSums[place] += micros[i];
                sums.locationRows[place]++;
            } else if (passed == (CATEGORY | LOCATION)) {
                sums.marketRows[m]++;
            }
        }
    }

    private Answers folded(LoopSums sums) {
        long[] unitRows = LoopSums.folded(sums.dayRows, sums.units);
        long[] categoryRows = new long[sums.categories];
        for (int i = 0; i < sums.monthRows.length; i++) {
            categoryRows[i / sums.units % sums.categories] += sums.monthRows[i];
        }
        return new Answers(
                sums,
                LoopSums.folded(sums.daySums, sums.units),
                unitRows,
                categoryRows,
                largest(sums.customerSums),
                LoopSums.folded(unitRows, 1)[0]);
    }

    private static List<Integer> largest(long[] sums) {
        List<Integer> top = new ArrayList<>();
        for (int i = 0; i < sums.length; i++) {
            if (sums[i] != 0 && (top.size() < Figures.TOP || sums[i] > sums[top.getLast()])) {
                int at = top.size();
                while (at > 0 && sums[top.get(at - 1)] < sums[i]) {
                    at--;
                }
                top.add(at, i);
                if (top.size() > Figures.TOP) {
                    top.removeLast();
                }
            }
        }
        return top;
    }

    @Override
    public Figures figures(Answers answers) {
        Figures figures = new Figures();
        LoopSums sums = answers.sums();
        int units = sums.units;
        LocalDate first = UsageCache.DAYS.from();
        for (int i = 0; i < sums.dayRows.length; i++) {
            put(
                    figures,
                    Question.DAY_SUMS,
                    sums.daySums[i],
                    sums.dayRows[i],
                    first.plusDays(i / units) + "",
                    i % units);
        }
        for (int i = 0; i < sums.monthRows.length; i++) {
            int group = i / units;
            String month = first.withDayOfMonth(1).plusMonths(group / sums.categories) + " | "
                    + rows.category.text(group % sums.categories);
            put(figures, Question.MONTH_CATEGORY_SUMS, sums.monthSums[i], sums.monthRows[i], month, i % units);
        }
        put(figures, Question.LOCATION_SUMS, sums.locationSums, sums.locationRows, rows.location);
        put(figures, Question.SUBCATEGORY_SUMS, sums.subcategorySums, sums.subcategoryRows, rows.subcategory);
        for (int unit = 0; unit < units; unit++) {
            if (answers.unitRows()[unit] > 0) {
                figures.put(
                        Question.UNIT_SUMS, answers.unitSums()[unit], answers.unitRows()[unit], rows.unit.text(unit));
            }
        }
        figures.putTop(answers.largest().stream()
                .map(one -> new Figures.Customer(
                        rows.customer.text(one),
                        BigDecimal.valueOf(sums.customerSums[one], UsageArrays.SCALE),
                        sums.customerRows[one]))
                .toList());
        put(figures, Question.CATEGORY_ROWS, answers.categoryRows(), rows.category);
        put(figures, Question.MARKET_ROWS, sums.marketRows, rows.market);
        figures.put(Question.ROWS, 0, answers.rows(), "");
        return figures;
    }

    private void put(Figures figures, Question question, long[] sums, long[] counts, Coded column) {
        for (int i = 0; i < sums.length; i++) {
            int unit = i % rows.unit.size();
            put(figures, question, sums[i], counts[i], column.text(i / rows.unit.size()), unit);
        }
    }

    private void put(Figures figures, Question question, long sum, long count, String key, int unit) {
        if (count > 0) {
            figures.put(question, sum, count, key, rows.unit.text(unit));
        }
    }

    private static void put(Figures figures, Question question, long[] counts, Coded column) {
        for (int i = 0; i < counts.length; i++) {
            if (counts[i] > 0) {
                figures.put(question, 0, counts[i], column.text(i));
            }
        }
    }

    @Override
    public void close() {
        workers.shutdownNow();
    }
}
