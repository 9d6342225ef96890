package dev.partnerlens.bench.tab;

import dev.partnerlens.bench.usage.UsageArrays;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;

/** A user's steps through the tab, made by seed: each changes one filter, and no combination comes twice. */
final class Walk {
    /** What share of the rows each of three filters lets through, so that three percent pass them all. */
    private static final double SHARE = 0.31;

    private static final double TOLERANCE = 0.03;

    /** How many of the rare values are left out where nearly all rows are to pass. */
    private static final int LEFT_OUT = 3;

    private static final double RARE = 0.003;

    private final UsageArrays rows;
    private final boolean selective;
    private final SplittableRandom chance = new SplittableRandom(7);
    private final List<double[]> shares;
    private final Set<Choice> known = new HashSet<>();

    Walk(UsageArrays rows, boolean selective) {
        this.rows = rows;
        this.selective = selective;
        this.shares = List.of(
                shares(rows.categories, rows.category.size()),
                shares(rows.locations, rows.location.size()),
                shares(rows.markets, rows.market.size()));
    }

    private static double[] shares(byte[] column, int values) {
        double[] share = new double[values];
        for (byte value : column) {
            share[value] += 1.0 / column.length;
        }
        return share;
    }

    List<Step> filters(int count) {
        List<Step> steps = new ArrayList<>();
        Set<Step> taken = new HashSet<>();
        int days = rows.starts.length - 1;
        Step now = new Step(choice(0), choice(1), choice(2), 0, days);
        while (steps.size() < count) {
            Step next = switch (steps.size() % 3) {
                case 0 -> new Step(choice(0), now.location(), now.market(), 0, days);
                case 1 -> new Step(now.category(), choice(1), now.market(), 0, days);
                default -> new Step(now.category(), now.location(), choice(2), 0, days);
            };
            if (taken.add(next)) {
                steps.add(next);
                now = next;
            }
        }
        return steps;
    }

    /** Filters that change, each time under another period. */
    List<Step> wandering(int count) {
        int days = rows.starts.length - 1;
        return filters(count).stream()
                .map(step -> {
                    int from = chance.nextInt(days);
                    return step.during(from, chance.nextInt(from, days) + 1);
                })
                .toList();
    }

    /** A window of half the days that moves by one day at each end. */
    List<Step> brush(int count) {
        int days = rows.starts.length - 1;
        int wide = days / 2;
        Step filters = filters(1).getFirst();
        List<Step> steps = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            int from = i % (days - wide);
            steps.add(filters.during(from, from + wide));
        }
        return steps;
    }

    private Choice choice(int column) {
        double[] share = shares.get(column);
        for (int tries = 0; tries < 1_000; tries++) {
            Choice drawn = selective ? some(share) : allButRare(share);
            if (known.add(drawn)) {
                return drawn;
            }
        }
        return selective ? some(share) : allButRare(share);
    }

    /** Values that together make up the share, near enough. */
    private Choice some(double[] share) {
        while (true) {
            List<Integer> drawn = new ArrayList<>();
            double sum = 0;
            while (sum < SHARE - TOLERANCE) {
                int value = chance.nextInt(share.length);
                if (!drawn.contains(value)) {
                    drawn.add(value);
                    sum += share[value];
                }
            }
            if (sum < SHARE + TOLERANCE) {
                return new Choice(true, drawn.stream().sorted().toList());
            }
        }
    }

    private Choice allButRare(double[] share) {
        List<Integer> drawn = new ArrayList<>();
        for (int value = 0; value < share.length; value++) {
            if (share[value] < RARE) {
                drawn.add(value);
            }
        }
        while (drawn.size() > LEFT_OUT) {
            drawn.remove(chance.nextInt(drawn.size()));
        }
        return new Choice(false, drawn.stream().sorted().toList());
    }
}
