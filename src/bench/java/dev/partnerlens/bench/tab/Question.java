package dev.partnerlens.bench.tab;

/**
 * The answers of the tab. Each stands under all filters but its own; what sums quantities does so for each unit apart.
 */
enum Question {
    DAY_SUMS(true),
    /** Not under the filter on the category. */
    MONTH_CATEGORY_SUMS(true),
    /** The ten largest customers by quantity in the unit {@link Figures#TOP_UNIT}. */
    TOP_CUSTOMERS(true),
    /** Not under the filter on the location. */
    LOCATION_SUMS(true),
    UNIT_SUMS(true),
    SUBCATEGORY_SUMS(true),
    /** Not under the filter on the category. */
    CATEGORY_ROWS(false),
    /** Not under the filter on the market. */
    MARKET_ROWS(false),
    ROWS(false);

    private final boolean sums;

    Question(boolean sums) {
        this.sums = sums;
    }

    /** Whether quantities are summed besides the rows. */
    boolean sums() {
        return sums;
    }
}
