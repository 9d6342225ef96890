package dev.partnerlens.simulator.invented;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;
import java.util.UUID;

/**
 * Chance that repeats itself: the same seed and topic give the same draws on every machine, and one topic's draws do not
 * move another's. {@link StrictMath} throughout, for the same reason.
 */
final class Chance {
    private static final int MILLIS_OF_WORK = 9 * 3600 * 1000;

    private final SplittableRandom random;

    private Chance(long seed) {
        this.random = new SplittableRandom(seed);
    }

    static Chance of(long seed, String topic, long number) {
        return new Chance((seed * 31 + topic.hashCode()) * 1_000_003L + number);
    }

    boolean happens(double probability) {
        return random.nextDouble() < probability;
    }

    /** Between the two, both included. */
    int between(int least, int most) {
        return random.nextInt(least, most + 1);
    }

    double between(double least, double most) {
        return least + (most - least) * random.nextDouble();
    }

    /** From 0 to 1. */
    double share() {
        return random.nextDouble();
    }

    double normal(double mean, double deviation) {
        double radius = StrictMath.sqrt(-2 * StrictMath.log(1 - random.nextDouble()));
        return mean + deviation * radius * StrictMath.cos(2 * StrictMath.PI * random.nextDouble());
    }

    /** How often something happens that happens {@code mean} times on average (Knuth's way; for small means). */
    int times(double mean) {
        double limit = StrictMath.exp(-mean);
        int times = -1;
        double product = 1;
        do {
            times++;
            product *= random.nextDouble();
        } while (product > limit);
        return times;
    }

    <T> T pick(List<T> from) {
        return from.get(random.nextInt(from.size()));
    }

    <T> T pick(Weighted<T> from) {
        return from.at(random.nextDouble());
    }

    /** Upper case, as the service spells them. */
    String guid() {
        long high = (random.nextLong() & ~0xF000L) | 0x4000L;
        long low = (random.nextLong() & 0x3FFFFFFFFFFFFFFFL) | Long.MIN_VALUE;
        return new UUID(high, low).toString().toUpperCase(Locale.ROOT);
    }

    /** A time between 8 and 17 h of that day, or of the Friday before where it falls on a weekend. */
    LocalDateTime officeHours(LocalDate day) {
        LocalDate worked = switch (day.getDayOfWeek()) {
            case SATURDAY -> day.minusDays(1);
            case SUNDAY -> day.minusDays(2);
            default -> day;
        };
        return worked.atTime(8, 0).plus(random.nextInt(MILLIS_OF_WORK), ChronoUnit.MILLIS);
    }

    static boolean isWeekend(LocalDate day) {
        return day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY;
    }
}
