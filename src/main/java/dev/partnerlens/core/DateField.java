package dev.partnerlens.core;

/**
 * A date or a point in time, always UTC. A year before 2 or after 9998 is the service's way to write "never" and is read
 * as absent.
 *
 * @param made whether it tells when the row was made, and nothing of when what it tells of happened: a set dated by it
 *     knows the running period alone
 */
public record DateField(Wire wire, Precision precision, boolean made) implements Field {
    /** What the field tells: the day alone, or the time of that day as well (to 100 ns). */
    public enum Precision {
        DAY,
        TIME
    }

    public static DateField day(String name) {
        return new DateField(Wire.named(name), Precision.DAY, false);
    }

    public static DateField time(String name) {
        return new DateField(Wire.named(name), Precision.TIME, false);
    }

    /** When a row of figures was made. */
    public static DateField made(String name) {
        return new DateField(Wire.named(name), Precision.TIME, true);
    }

    public DateField alias(String other) {
        return new DateField(wire.alias(other), precision, made);
    }

    public DateField uses(Use... what) {
        return new DateField(wire.uses(what), precision, made);
    }
}
