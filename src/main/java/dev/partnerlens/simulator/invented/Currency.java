package dev.partnerlens.simulator.invented;

import java.math.BigDecimal;

/**
 * Money as a customer is billed in.
 *
 * @param code ISO 4217
 * @param perDollar what the service would pay for a dollar; its many digits are what make costs long
 */
record Currency(String code, BigDecimal perDollar) {
    static final Currency EURO = new Currency("EUR", new BigDecimal("0.92183571"));
    private static final Currency POUND = new Currency("GBP", new BigDecimal("0.78904417"));
    private static final Currency DOLLAR = new Currency("USD", BigDecimal.ONE);
    private static final Currency FRANC = new Currency("CHF", new BigDecimal("0.88127639"));
    private static final Currency KRONA = new Currency("SEK", new BigDecimal("10.46290153"));
    private static final Currency CANADIAN = new Currency("CAD", new BigDecimal("1.36510927"));

    static Currency of(Market market) {
        return switch (market.code()) {
            case "GB" -> POUND;
            case "US" -> DOLLAR;
            case "CH" -> FRANC;
            case "SE" -> KRONA;
            case "CA" -> CANADIAN;
            default -> EURO;
        };
    }
}
