package dev.partnerlens.desktop.part;

/**
 * A value that a facet offers.
 *
 * @param value as filters name it; the empty text stands for rows without a value
 * @param label as shown
 * @param rows rows with it under all other filters
 */
public record FacetEntry(String value, String label, long rows) {}
