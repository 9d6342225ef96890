package dev.partnerlens.simulator.grammar;

/** The smallest parts of a filter. */
sealed interface Token {
    /** A name, an operator, {@code true}, or a number without sign. */
    record Word(String text) implements Token {}

    /** A text, its quotes taken off and doubled quotes made one. */
    record Quoted(String text) implements Token {}

    /** One of {@code ( ) ,}. */
    record Mark(char sign) implements Token {}

    record End() implements Token {}
}
