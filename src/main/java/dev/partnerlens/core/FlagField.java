package dev.partnerlens.core;

/** A yes or no; null where the service sent neither. */
public record FlagField(Wire wire) implements Field {
    public static FlagField flag(String name) {
        return new FlagField(Wire.named(name));
    }

    public FlagField uses(Use... what) {
        return new FlagField(wire.uses(what));
    }
}
