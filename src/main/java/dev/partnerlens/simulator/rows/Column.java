package dev.partnerlens.simulator.rows;

import java.util.Optional;

/**
 * A column of a resource as the service documents it.
 *
 * @param position its place among the resource's columns
 * @param alias another name under which rows may carry it
 * @param filterable whether it may stand in a filter
 * @param groupable whether it may stand in a groupby
 * @param orderable whether it may stand in an orderby
 */
public record Column(
        int position,
        String name,
        Kind kind,
        boolean filterable,
        boolean groupable,
        boolean orderable,
        Optional<String> alias) {}
