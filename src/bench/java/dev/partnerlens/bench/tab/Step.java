package dev.partnerlens.bench.tab;

/**
 * What the user looks at: a filter each on category, location and market, and the days from {@code from} to {@code to}, as
 * numbers from the first day on, {@code to} excluded.
 */
record Step(Choice category, Choice location, Choice market, int from, int to) {
    Step during(int first, int end) {
        return new Step(category, location, market, first, end);
    }
}
