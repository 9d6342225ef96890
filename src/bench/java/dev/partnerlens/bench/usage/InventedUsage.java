package dev.partnerlens.bench.usage;

import dev.partnerlens.bench.usage.Catalogue.Meter;
import dev.partnerlens.core.Row;
import dev.partnerlens.core.dataset.AzureUsage;
import dev.partnerlens.core.dataset.Subscriptions;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;
import java.util.function.Consumer;

/**
 * A partner's usage: some 15,000 series of some 1,000 customers for five million rows, and in that measure for more or
 * fewer. The same size gives the same rows. A series lives for a part of the days, pauses now and then, and tells a day
 * twice now and then.
 */
final class InventedUsage {
    static final LocalDate FIRST = LocalDate.of(2025, 10, 1);
    static final int DAYS = 400;
    private static final double ALIVE = 0.82;
    private static final double TWICE = 0.01;
    private static final int ROWS_A_CUSTOMER = 5_000;

    private record Customer(String id, String name, int market, double size) {}

    private record Subscription(Customer customer, String id, String name) {}

    private record Series(
            Subscription subscription, Meter meter, int location, String meterId, double level, int from, int to) {}

    private final long rows;
    private final boolean unrepeated;
    private final SplittableRandom chance = new SplittableRandom(20260);
    private final List<Subscription> subscriptions = new ArrayList<>();
    private final List<Series> series = new ArrayList<>();

    /** @param unrepeated whether each row is to be the only one of its series */
    InventedUsage(long rows, boolean unrepeated) {
        this.rows = rows;
        this.unrepeated = unrepeated;
        int customers = (int) Math.max(40, rows / ROWS_A_CUSTOMER);
        for (int i = 0; i < customers; i++) {
            sell(i);
        }
        long wanted = Math.round(rows / (double) DAYS / ALIVE);
        for (Subscription subscription : subscriptions) {
            series.add(begin(subscription));
        }
        while (series.size() < wanted) {
            Subscription drawn = subscriptions.get(chance.nextInt(subscriptions.size()));
            if (chance.nextDouble() < drawn.customer().size()) {
                series.add(begin(drawn));
            }
        }
    }

    private void sell(int number) {
        int rare = Catalogue.MARKETS.size() - Catalogue.RARE_MARKETS;
        boolean seldom = number >= 10 && number < 10 + Catalogue.RARE_MARKETS;
        int market = seldom ? rare + number - 10 : common(rare);
        double size = seldom ? 0.001 : Math.exp(0.8 * normal());
        Customer customer = new Customer(guid(), String.format(Locale.ROOT, "Customer %05d Ltd", number), market, size);
        int count = 1 + chance.nextInt(4);
        for (int i = 0; i < count; i++) {
            subscriptions.add(new Subscription(customer, guid(), "Azure plan " + (i + 1)));
        }
    }

    private Series begin(Subscription subscription) {
        List<Meter> meters = Catalogue.METERS.get(commonOrRare(Catalogue.CATEGORIES.size(), Catalogue.RARE));
        Meter meter = meters.get(chance.nextInt(meters.size()));
        int location = commonOrRare(Catalogue.LOCATIONS.size(), Catalogue.RARE);
        double level = meter.typical()
                * Math.exp(normal())
                * (0.2 + subscription.customer().size());
        double life = chance.nextDouble();
        int from = life < 0.2 ? chance.nextInt(DAYS / 2) : 0;
        int to = life > 0.9 ? DAYS / 2 + chance.nextInt(DAYS / 2) : DAYS;
        return new Series(subscription, meter, location, guid(), level, from, to);
    }

    private int commonOrRare(int all, int rare) {
        return chance.nextDouble() < 0.004 ? all - rare + chance.nextInt(rare) : common(all - rare);
    }

    /** The first are the commonest. */
    private int common(int of) {
        return (int) (of * Math.pow(chance.nextDouble(), 1.35));
    }

    /** The day's rows, in the order in which the service would send them. */
    void day(int day, Consumer<Row> taker) {
        long quota = rows * (day + 1) / DAYS - rows * day / DAYS;
        List<Series> alive = new ArrayList<>();
        for (Series one : series) {
            if (one.from() <= day && day < one.to()) {
                alive.add(one);
            }
        }
        SplittableRandom draw = new SplittableRandom(day);
        double share = (double) quota / alive.size();
        long sent = 0;
        for (int i = 0; sent < quota; i = (i + 1) % alive.size()) {
            int times = draw.nextDouble() >= share ? 0 : draw.nextDouble() < TWICE ? 2 : 1;
            for (int time = 0; time < times && sent < quota; time++) {
                taker.accept(row(alive.get(i), day, draw));
                sent++;
            }
        }
    }

    private Row row(Series one, int day, SplittableRandom draw) {
        Subscription subscription = one.subscription();
        Meter meter = one.meter();
        double weekend = (FIRST.getDayOfWeek().getValue() - 1 + day) % 7 >= 5 ? 0.6 : 1;
        long micros = Math.max(1, Math.round(1e6 * one.level() * weekend * (0.9 + 0.2 * draw.nextDouble())));
        return Row.builder(AzureUsage.DATASET)
                .text(AzureUsage.CUSTOMER_TENANT_ID, subscription.customer().id())
                .text(AzureUsage.CUSTOMER_NAME, subscription.customer().name())
                .text(AzureUsage.SUBSCRIPTION_ID, subscription.id())
                .text(AzureUsage.SUBSCRIPTION_NAME, subscription.name())
                .date(AzureUsage.USAGE_DATE, FIRST.plusDays(day).atStartOfDay())
                .text(AzureUsage.RESOURCE_LOCATION, Catalogue.LOCATIONS.get(one.location()))
                .text(AzureUsage.METER_CATEGORY, Catalogue.CATEGORIES.get(meter.category()))
                .text(AzureUsage.METER_SUBCATEGORY, meter.subcategory())
                .text(AzureUsage.METER_UNIT, meter.unit())
                .text(AzureUsage.RESERVATION_ORDER_ID, "")
                .text(AzureUsage.RESERVATION_ID, "")
                .text(AzureUsage.CONSUMPTION_METER_ID, unrepeated ? guid(draw) : one.meterId())
                .text(AzureUsage.SERVICE_TYPE, "")
                .number(AzureUsage.QUANTITY, BigDecimal.valueOf(micros, 6).stripTrailingZeros())
                .build();
    }

    /** One row a subscription: what tells a customer's market. */
    List<Row> subscriptions() {
        List<Row> all = new ArrayList<>();
        for (Subscription one : subscriptions) {
            all.add(Row.builder(Subscriptions.DATASET)
                    .text(Subscriptions.CUSTOMER_TENANT_ID, one.customer().id())
                    .text(Subscriptions.CUSTOMER_NAME, one.customer().name())
                    .text(
                            Subscriptions.CUSTOMER_MARKET,
                            Catalogue.MARKETS.get(one.customer().market()))
                    .text(Subscriptions.ID, one.id())
                    .text(Subscriptions.STATUS, "ACTIVE")
                    .text(Subscriptions.SUBSCRIPTION_TYPE, Subscriptions.AZURE)
                    .text(Subscriptions.FRIENDLY_NAME, one.name())
                    .date(Subscriptions.CREATION_DATE, FIRST.minusDays(300).atStartOfDay())
                    .build());
        }
        return all;
    }

    private double normal() {
        double sum = -6;
        for (int i = 0; i < 12; i++) {
            sum += chance.nextDouble();
        }
        return sum;
    }

    private String guid() {
        return guid(chance);
    }

    private static String guid(SplittableRandom draw) {
        long high = draw.nextLong();
        long low = draw.nextLong();
        return String.format(
                Locale.ROOT,
                "%08x-%04x-4%03x-a%03x-%012x",
                high >>> 32,
                high >>> 16 & 0xffff,
                high & 0xfff,
                low >>> 52,
                low & 0xffffffffffffL);
    }
}
