package dev.partnerlens.simulator.rows;

/** A number that a grouped answer carries. */
public sealed interface GroupMeasure {
    String name();

    /** How many rows the group has. */
    record Rows(String name) implements GroupMeasure {}

    /** The exact sum of the column of the same name. */
    record Sum(String name) implements GroupMeasure {}

    /** How many rows say yes in {@code column}. */
    record Yes(String name, String column) implements GroupMeasure {}
}
