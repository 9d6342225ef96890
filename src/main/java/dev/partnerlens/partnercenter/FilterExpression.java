package dev.partnerlens.partnercenter;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;

/**
 * A condition in the grammar of the analytics API's parameter {@code filter}. Precedence is documented nowhere, so
 * "and" and "or" never stand side by side without parentheses.
 */
sealed interface FilterExpression {
    /** How a field is held against a value. */
    enum Operator {
        EQ,
        NE,
        GT,
        LT,
        GE,
        LE;

        private String sign() {
            return switch (this) {
                case EQ -> "eq";
                case NE -> "ne";
                case GT -> "gt";
                case LT -> "lt";
                case GE -> "ge";
                case LE -> "le";
            };
        }
    }

    /** As it stands in a request, before percent encoding. */
    String text();

    /**
     * A field held against a value.
     *
     * @param value as it stands in the text, see the factories
     */
    record Comparison(String field, Operator operator, String value) implements FilterExpression {
        @Override
        public String text() {
            return field + " " + operator.sign() + " " + value;
        }
    }

    record Contains(String field, String part) implements FilterExpression {
        @Override
        public String text() {
            return "contains(" + field + "," + quoted(part) + ")";
        }
    }

    /** All of them hold; at least one. */
    record All(List<FilterExpression> parts) implements FilterExpression {
        public All {
            parts = List.copyOf(parts);
        }

        @Override
        public String text() {
            return joined(parts, " and ");
        }
    }

    /** One of them holds; at least one. */
    record Any(List<FilterExpression> parts) implements FilterExpression {
        public Any {
            parts = List.copyOf(parts);
        }

        @Override
        public String text() {
            return joined(parts, " or ");
        }
    }

    static Comparison text(String field, Operator operator, String value) {
        return new Comparison(field, operator, quoted(value));
    }

    static Comparison flag(String field, Operator operator, boolean value) {
        return new Comparison(field, operator, Boolean.toString(value));
    }

    static Comparison number(String field, Operator operator, BigDecimal value) {
        return new Comparison(field, operator, value.toPlainString());
    }

    static Comparison day(String field, Operator operator, LocalDate day) {
        return new Comparison(field, operator, "cast('" + day + "',Edm.DateTimeOffset)");
    }

    static FilterExpression all(FilterExpression... parts) {
        return new All(List.of(parts));
    }

    static FilterExpression any(FilterExpression... parts) {
        return new Any(List.of(parts));
    }

    /** A quote inside is doubled, as OData has it; the service's pages are silent about it. */
    private static String quoted(String text) {
        return "'" + text.replace("'", "''") + "'";
    }

    private static String joined(List<FilterExpression> parts, String word) {
        if (parts.size() == 1) {
            return parts.getFirst().text();
        }
        return parts.stream()
                .map(part -> isJoined(part) ? "(" + part.text() + ")" : part.text())
                .collect(Collectors.joining(word));
    }

    private static boolean isJoined(FilterExpression part) {
        return switch (part) {
            case All(List<FilterExpression> inner) -> inner.size() > 1;
            case Any(List<FilterExpression> inner) -> inner.size() > 1;
            case Comparison _, Contains _ -> false;
        };
    }
}
