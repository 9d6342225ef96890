package dev.partnerlens.bench.usage;

import dev.partnerlens.core.CodedSource;
import dev.partnerlens.core.CodedSource.CodedRow;
import dev.partnerlens.core.Dataset;
import dev.partnerlens.core.Field;
import dev.partnerlens.core.Ticks;
import dev.partnerlens.core.dataset.AzureUsage;
import dev.partnerlens.core.dataset.Subscriptions;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The rows of a cache as bare arrays, sorted by day, each column in the narrowest type that holds it: what the peers get.
 * The market, which usage rows do not tell, is looked up once for each row, so that no peer has to join.
 */
public final class UsageArrays {
    /** Decimals of {@link #micros}. */
    public static final int SCALE = 6;

    public final Coded category = new Coded();
    public final Coded subcategory = new Coded();
    public final Coded location = new Coded();
    public final Coded unit = new Coded();
    public final Coded customer = new Coded();
    public final Coded market = new Coded();

    public final byte[] categories;
    public final byte[] subcategories;
    public final byte[] locations;
    public final byte[] units;
    public final byte[] markets;
    public final short[] customers;
    public final long[] micros;

    /** The first row of each day from {@link UsageCache#DAYS} on, the number of rows last. */
    public final int[] starts;

    private UsageArrays(int rows) {
        categories = new byte[rows];
        subcategories = new byte[rows];
        locations = new byte[rows];
        units = new byte[rows];
        markets = new byte[rows];
        customers = new short[rows];
        micros = new long[rows];
        starts = new int[(int) UsageCache.DAYS.days() + 1];
    }

    public int size() {
        return micros.length;
    }

    /** Bytes that the arrays take. */
    public long bytes() {
        return size() * (5L * Byte.BYTES + Short.BYTES + Long.BYTES) + 4L * starts.length;
    }

    public static UsageArrays of(CodedSource source) {
        UsageArrays all =
                new UsageArrays((int) source.freshness(AzureUsage.DATASET).rows());
        all.fill(source, markets(source));
        return all;
    }

    /** By subscription id. */
    private static Map<String, String> markets(CodedSource source) {
        Dataset set = Subscriptions.DATASET;
        int id = set.position(Subscriptions.ID);
        int market = set.position(Subscriptions.CUSTOMER_MARKET);
        int[][] pairs = new int[(int) source.freshness(set).rows()][];
        int[] count = new int[1];
        List<String> texts = source.read(set, row -> pairs[count[0]++] = new int[] {row.code(id), row.code(market)});
        Map<String, String> known = new HashMap<>();
        Arrays.stream(pairs).forEach(pair -> known.put(texts.get(pair[0]), texts.get(pair[1])));
        return known;
    }

    private void fill(CodedSource source, Map<String, String> marketOf) {
        int[][] sent = new int[6][size()];
        int[] row = new int[1];
        long first = UsageCache.DAYS.from().toEpochDay();
        int date = AzureUsage.DATASET.position(AzureUsage.USAGE_DATE);
        int quantity = AzureUsage.DATASET.position(AzureUsage.QUANTITY);
        int[] positions = List.<Field>of(
                        AzureUsage.METER_CATEGORY,
                        AzureUsage.METER_SUBCATEGORY,
                        AzureUsage.RESOURCE_LOCATION,
                        AzureUsage.METER_UNIT,
                        AzureUsage.CUSTOMER_NAME,
                        AzureUsage.SUBSCRIPTION_ID)
                .stream()
                .mapToInt(AzureUsage.DATASET::position)
                .toArray();
        List<String> texts = source.read(AzureUsage.DATASET, (CodedRow from) -> {
            int at = row[0]++;
            for (int i = 0; i < positions.length; i++) {
                sent[i][at] = from.code(positions[i]);
            }
            micros[at] = scaled(from.mantissa(quantity), from.scale(quantity));
            starts[(int) (Ticks.day(from.ticks(date)).toEpochDay() - first) + 1]++;
        });
        for (int day = 1; day < starts.length; day++) {
            starts[day] += starts[day - 1];
        }
        narrow(category, sent[0], texts, categories);
        narrow(subcategory, sent[1], texts, subcategories);
        narrow(location, sent[2], texts, locations);
        narrow(unit, sent[3], texts, units);
        int[] names = numbers(customer, sent[4], texts);
        int[] where = numbers(
                market,
                sent[5],
                texts.stream().map(text -> marketOf.getOrDefault(text, "")).toList());
        for (int i = 0; i < size(); i++) {
            customers[i] = (short) names[i];
            markets[i] = (byte) where[i];
        }
    }

    private static void narrow(Coded column, int[] sent, List<String> texts, byte[] into) {
        int[] numbers = numbers(column, sent, texts);
        for (int i = 0; i < into.length; i++) {
            into[i] = (byte) numbers[i];
        }
    }

    private static int[] numbers(Coded column, int[] sent, List<String> texts) {
        int[] known = new int[texts.size()];
        Arrays.fill(known, -1);
        int[] numbers = new int[sent.length];
        for (int i = 0; i < sent.length; i++) {
            int code = sent[i];
            if (known[code] < 0) {
                known[code] = column.number(texts.get(code));
            }
            numbers[i] = known[code];
        }
        return numbers;
    }

    private static long scaled(long mantissa, int scale) {
        long digits = mantissa;
        for (int i = scale; i < SCALE; i++) {
            digits = Math.multiplyExact(digits, 10L);
        }
        if (scale > SCALE) {
            throw new IllegalStateException("More decimals than the arrays hold");
        }
        return digits;
    }
}
