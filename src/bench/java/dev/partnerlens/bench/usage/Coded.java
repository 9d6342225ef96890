package dev.partnerlens.bench.usage;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The texts of one column in the order in which rows brought them, each with its number. */
public final class Coded {
    private final Map<String, Integer> numbers = new HashMap<>();
    private final List<String> texts = new ArrayList<>();

    int number(String text) {
        return numbers.computeIfAbsent(text, fresh -> {
            texts.add(fresh);
            return texts.size() - 1;
        });
    }

    public int size() {
        return texts.size();
    }

    public String text(int number) {
        return texts.get(number);
    }
}
