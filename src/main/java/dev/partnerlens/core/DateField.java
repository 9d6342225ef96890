package dev.partnerlens.core;

/**
 * A date or a point in time, always UTC. A year before 2 or after 9998 is the service's way to write "never" and is read
 * as absent.
 */
public record DateField(Wire wire, Precision precision) implements Field {
    /** What the field tells: the day alone, or the time of that day as well (to 100 ns). */
    public enum Precision {
        DAY,
        TIME
    }

    public static DateField day(String name) {
        return new DateField(Wire.named(name), Precision.DAY);
    }

    public static DateField time(String name) {
        return new DateField(Wire.named(name), Precision.TIME);
    }

    public DateField alias(String other) {
        return new DateField(wire.alias(other), precision);
    }

    public DateField uses(Use... what) {
        return new DateField(wire.uses(what), precision);
    }
}
