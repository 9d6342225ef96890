package dev.partnerlens.simulator.grammar;

import java.util.ArrayList;
import java.util.List;

/** A filter cut into tokens, read from left to right. */
final class Tokens {
    private static final Token END = new Token.End();

    private final List<Token> tokens;
    private int next;

    Tokens(String filter) {
        this.tokens = cut(filter);
    }

    Token peek() {
        return next < tokens.size() ? tokens.get(next) : END;
    }

    Token take() {
        Token token = peek();
        next++;
        return token;
    }

    boolean takeIf(Token expected) {
        boolean there = peek().equals(expected);
        if (there) {
            next++;
        }
        return there;
    }

    private static List<Token> cut(String filter) {
        List<Token> tokens = new ArrayList<>();
        int at = 0;
        while (at < filter.length()) {
            char c = filter.charAt(at);
            if (c == ' ' || c == '\t') {
                at++;
            } else if (c == '(' || c == ')' || c == ',') {
                tokens.add(new Token.Mark(c));
                at++;
            } else if (c == '\'') {
                at = quoted(filter, at + 1, tokens);
            } else if (isWordPart(c)) {
                int from = at;
                while (at < filter.length() && isWordPart(filter.charAt(at))) {
                    at++;
                }
                tokens.add(new Token.Word(filter.substring(from, at)));
            } else {
                throw BadRequest.input("filter", "Unexpected character at position " + at + " of the filter.");
            }
        }
        return tokens;
    }

    /** Adds the text that begins at {@code from}, behind its opening quote; gives the place behind the closing one. */
    private static int quoted(String filter, int from, List<Token> tokens) {
        StringBuilder text = new StringBuilder();
        int at = from;
        while (at < filter.length()) {
            char c = filter.charAt(at++);
            if (c != '\'') {
                text.append(c);
            } else if (at < filter.length() && filter.charAt(at) == '\'') {
                text.append(c);
                at++;
            } else {
                tokens.add(new Token.Quoted(text.toString()));
                return at;
            }
        }
        throw BadRequest.input("filter", "A text in the filter has no closing quote.");
    }

    private static boolean isWordPart(char c) {
        return Character.isLetterOrDigit(c) || c == '.' || c == '_' || c == '-';
    }
}
