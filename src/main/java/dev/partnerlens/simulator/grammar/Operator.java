package dev.partnerlens.simulator.grammar;

import java.util.Optional;

/** The comparisons of a filter. Comparing with an absent value is never true, except {@code ne}, which always is. */
public enum Operator {
    EQ,
    NE,
    GT,
    LT,
    GE,
    LE;

    static Optional<Operator> of(String word) {
        return switch (word) {
            case "eq" -> Optional.of(EQ);
            case "ne" -> Optional.of(NE);
            case "gt" -> Optional.of(GT);
            case "lt" -> Optional.of(LT);
            case "ge" -> Optional.of(GE);
            case "le" -> Optional.of(LE);
            default -> Optional.empty();
        };
    }

    /** @param order negative, zero or positive, as from a comparator */
    boolean holds(int order) {
        return switch (this) {
            case EQ -> order == 0;
            case NE -> order != 0;
            case GT -> order > 0;
            case LT -> order < 0;
            case GE -> order >= 0;
            case LE -> order <= 0;
        };
    }

    boolean isEquality() {
        return this == EQ || this == NE;
    }
}
