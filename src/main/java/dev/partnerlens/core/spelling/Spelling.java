package dev.partnerlens.core.spelling;

/**
 * One text of a field, exactly as sent.
 *
 * @param rows rows that hold it now
 */
public record Spelling(String text, long rows) {}
