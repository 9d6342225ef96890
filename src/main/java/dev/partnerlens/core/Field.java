package dev.partnerlens.core;

/** A column of a dataset, declared once; every layer derives its own part by a switch over the four kinds. */
public sealed interface Field permits TextField, DateField, FlagField, Measure {
    Wire wire();

    /** The field's plain name: its JSON name, its column in answers, and its key in the bundles. */
    default String name() {
        return wire().name();
    }
}
