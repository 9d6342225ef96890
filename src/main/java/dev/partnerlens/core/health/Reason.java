package dev.partnerlens.core.health;

/**
 * Why rows could not be read.
 *
 * @param field the JSON name of the field at fault; empty when the row as a whole could not be read
 * @param reason what was expected, without any of the row's own values
 */
public record Reason(String field, String reason, long rows) {}
