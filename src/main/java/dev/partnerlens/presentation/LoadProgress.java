package dev.partnerlens.presentation;

/**
 * How far reading what is kept has come.
 *
 * @param of rows to read, as far as known beforehand
 */
public record LoadProgress(long rows, long of) {}
