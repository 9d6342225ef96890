package dev.partnerlens.core.health;

/** A field that the service sent and no declaration knows, with the rows that carried it; its values are not kept. */
public record UnknownField(String field, long rows) {}
