package dev.partnerlens.simulator.grammar;

import dev.partnerlens.core.Ticks;
import dev.partnerlens.simulator.grammar.Condition.AllOf;
import dev.partnerlens.simulator.grammar.Condition.AnyOf;
import dev.partnerlens.simulator.grammar.Condition.DateCompares;
import dev.partnerlens.simulator.grammar.Condition.FlagIs;
import dev.partnerlens.simulator.grammar.Condition.TextContains;
import dev.partnerlens.simulator.grammar.Condition.TextIs;
import dev.partnerlens.simulator.rows.Column;
import dev.partnerlens.simulator.rows.DateText;
import dev.partnerlens.simulator.rows.Kind;
import dev.partnerlens.simulator.rows.Resource;
import java.util.ArrayList;
import java.util.List;

/**
 * Reads the filter grammar of the analytics API, one method a rule; {@code and} binds closer than {@code or}. Texts take
 * eq, ne and contains, booleans eq and ne, dates all six with a cast.
 */
public final class FilterParser {
    private static final int DEEPEST = 100;

    private final Resource resource;
    private final Tokens tokens;
    private int depth;

    private FilterParser(Resource resource, String filter) {
        this.resource = resource;
        this.tokens = new Tokens(filter);
    }

    /**
     * Reads a whole filter.
     *
     * @throws BadRequest where it cannot be read or names a field that may not be filtered by
     */
    public static Condition parse(Resource resource, String filter) {
        FilterParser parser = new FilterParser(resource, filter);
        Condition condition = parser.any();
        if (!(parser.tokens.peek() instanceof Token.End)) {
            throw unreadable("There is more behind the end of the filter.");
        }
        return condition;
    }

    private Condition any() {
        List<Condition> parts = new ArrayList<>();
        do {
            parts.add(all());
        } while (tokens.takeIf(new Token.Word("or")));
        return parts.size() == 1 ? parts.getFirst() : new AnyOf(parts);
    }

    private Condition all() {
        List<Condition> parts = new ArrayList<>();
        do {
            parts.add(primary());
        } while (tokens.takeIf(new Token.Word("and")));
        return parts.size() == 1 ? parts.getFirst() : new AllOf(parts);
    }

    private Condition primary() {
        if (tokens.takeIf(new Token.Mark('('))) {
            if (++depth > DEEPEST) {
                throw unreadable("The filter is nested too deeply.");
            }
            Condition inner = any();
            expect(')');
            depth--;
            return inner;
        }
        String word = word("a field");
        if (word.equals("contains") && tokens.takeIf(new Token.Mark('('))) {
            return contains();
        }
        return comparison(field(word));
    }

    private Condition contains() {
        Column column = field(word("a field"));
        if (column.kind() != Kind.TEXT) {
            throw BadRequest.property(column.name(), "contains() needs a text field.");
        }
        expect(',');
        String part = quoted();
        expect(')');
        return new TextContains(column, part);
    }

    private Condition comparison(Column column) {
        Operator operator = Operator.of(word("an operator"))
                .orElseThrow(() -> unreadable("Expected one of eq, ne, gt, lt, ge, le."));
        if (!column.kind().isDate() && !operator.isEquality()) {
            throw BadRequest.property(column.name(), "The field can be compared with eq and ne only.");
        }
        boolean equal = operator == Operator.EQ;
        return switch (column.kind()) {
            case TEXT -> new TextIs(column, equal, text());
            case FLAG -> new FlagIs(column, equal, flag());
            case DATE, PLAIN_DATE -> new DateCompares(column, operator, date());
            case NUMBER -> throw BadRequest.property(column.name(), "The field cannot be filtered by.");
        };
    }

    /** A quoted text; a bare number too, since the service itself sends some identifiers as numbers. */
    private String text() {
        if (tokens.peek() instanceof Token.Word(String bare) && bare.chars().allMatch(Character::isDigit)) {
            tokens.take();
            return bare;
        }
        return quoted();
    }

    private boolean flag() {
        return switch (word("true or false")) {
            case "true" -> true;
            case "false" -> false;
            default -> throw unreadable("Expected true or false, without quotes.");
        };
    }

    private long date() {
        if (!tokens.takeIf(new Token.Word("cast"))) {
            throw unreadable("Expected cast('yyyy-MM-dd',Edm.DateTimeOffset).");
        }
        expect('(');
        long ticks = DateText.ticks(quoted());
        expect(',');
        if (ticks == Ticks.NONE || !tokens.takeIf(new Token.Word("Edm.DateTimeOffset"))) {
            throw unreadable("Expected cast('yyyy-MM-dd',Edm.DateTimeOffset).");
        }
        expect(')');
        return ticks;
    }

    private Column field(String name) {
        return Fields.usable(resource, name, Column::filterable, "filtered by");
    }

    private String word(String expected) {
        if (tokens.take() instanceof Token.Word(String text)) {
            return text;
        }
        throw unreadable("Expected " + expected + ".");
    }

    private String quoted() {
        if (tokens.take() instanceof Token.Quoted(String text)) {
            return text;
        }
        throw unreadable("Expected a text in single quotes.");
    }

    private void expect(char sign) {
        if (!tokens.takeIf(new Token.Mark(sign))) {
            throw unreadable("Expected '" + sign + "'.");
        }
    }

    private static BadRequest unreadable(String why) {
        return BadRequest.input("filter", why);
    }
}
