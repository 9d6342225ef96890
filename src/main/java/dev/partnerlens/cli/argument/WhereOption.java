package dev.partnerlens.cli.argument;

import dev.partnerlens.core.DateField;
import dev.partnerlens.core.Field;
import dev.partnerlens.core.Filter;
import dev.partnerlens.core.FlagField;
import dev.partnerlens.core.Measure;
import dev.partnerlens.core.TextField;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * {@code --where}: {@code F=V,V} any of these, {@code F!=V} none of these, {@code F~text} contains, {@code F!~text} does
 * not, {@code F=} empty, {@code F!=} not empty, {@code F>=N} and {@code F<=N} a figure's bounds.
 */
public final class WhereOption {
    private static final String OPTION = "--where";
    /** A number such as 1E999999999 would take a gigabyte to write out. */
    private static final int MOST_DECIMALS = 1000;

    private static final Optional<BigDecimal> NO_BOUND = Optional.empty();
    private static final Pattern SHAPE = Pattern.compile("\\s*(\\w+)\\s*(!=|!~|>=|<=|=|~)(.*)", Pattern.DOTALL);

    private final Arguments arguments;
    private final FieldNames fields;

    public WhereOption(Arguments arguments, FieldNames fields) {
        this.arguments = arguments;
        this.fields = fields;
    }

    public List<Filter> read(List<String> conditions) {
        return conditions.stream().map(this::read).toList();
    }

    private Filter read(String condition) {
        Matcher parts = SHAPE.matcher(condition);
        if (!parts.matches()) {
            throw arguments.wrong(OPTION, condition, "expected.condition");
        }
        Field field = field(parts.group(1));
        String rest = parts.group(3);
        return switch (parts.group(2)) {
            case "~" -> new Filter.Contains(text(field, rest, condition), rest);
            case "!~" -> new Filter.Lacks(text(field, rest, condition), rest);
            case ">=" -> new Filter.Between(figure(field, condition), Optional.of(bound(rest, condition)), NO_BOUND);
            case "<=" -> new Filter.Between(figure(field, condition), NO_BOUND, Optional.of(bound(rest, condition)));
            case "!=" ->
                rest.isEmpty() ? new Filter.Present(field) : new Filter.NoneOf(field, values(field, rest, condition));
            default ->
                rest.isEmpty() ? new Filter.Empty(field) : new Filter.AnyOf(field, values(field, rest, condition));
        };
    }

    private Field field(String name) {
        return arguments.oneOf(OPTION, name, fields::anywhere, fields.names());
    }

    private TextField text(Field field, String part, String condition) {
        if (!(field instanceof TextField text) || part.isEmpty()) {
            throw arguments.wrong(OPTION, condition, "expected.contains");
        }
        return text;
    }

    private Measure figure(Field field, String condition) {
        if (!(field instanceof Measure figure)) {
            throw arguments.wrong(OPTION, condition, "expected.bound");
        }
        return figure;
    }

    private List<String> values(Field field, String list, String condition) {
        Optional<List<String>> values = Values.split(list);
        return values.orElseThrow(() -> arguments.wrong(OPTION, condition, "expected.quotes")).stream()
                .map(value -> value(field, value, condition))
                .toList();
    }

    private String value(Field field, String value, String condition) {
        return switch (field) {
            case TextField _ -> value;
            case DateField _ -> arguments.day(OPTION, value).toString();
            case FlagField _ -> flag(value, condition);
            case Measure _ -> number(value, condition);
        };
    }

    private String flag(String value, String condition) {
        String flag = value.toLowerCase(Locale.ROOT);
        if (flag.equals("true") || flag.equals("false")) {
            return flag;
        }
        throw arguments.wrong(OPTION, condition, "expected.flag");
    }

    private String number(String value, String condition) {
        return bound(value, condition).toPlainString();
    }

    private BigDecimal bound(String value, String condition) {
        try {
            BigDecimal number = new BigDecimal(value);
            if (Math.abs((long) number.scale()) <= MOST_DECIMALS) {
                return number;
            }
        } catch (NumberFormatException e) {
            // Told below like a number that nobody can mean.
        }
        throw arguments.wrong(OPTION, condition, "expected.decimal");
    }
}
