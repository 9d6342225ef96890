package dev.partnerlens.core;

/**
 * A row that could not be read, kept as a reason so that nothing is dropped in silence.
 *
 * @param field the JSON name of the field at fault, or the empty text when the row as a whole could not be read
 * @param reason what was expected, in plain words, without any of the row's own values
 */
public record SetAside(String field, String reason) {}
