package dev.partnerlens.presentation;

import dev.partnerlens.core.Filter;

/** A filter that is on, in words: the field's name muted, the condition strong. */
public record Chip(Filter filter, String name, String condition) {}
