package dev.partnerlens.presentation;

import dev.partnerlens.core.Field;

/** The column the table is sorted by. */
public record Sort(Field field, boolean descending) {}
