package dev.partnerlens.core;

/** A field whose values become groups; {@code grain} matters for dates only and is DAY otherwise. */
public record GroupBy(Field field, Grain grain) {
    public static GroupBy of(Field field) {
        return new GroupBy(field, Grain.DAY);
    }

    public static GroupBy of(DateField field, Grain grain) {
        return new GroupBy(field, grain);
    }
}
