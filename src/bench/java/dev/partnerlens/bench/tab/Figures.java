package dev.partnerlens.bench.tab;

import dev.partnerlens.bench.usage.UsageArrays;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** All answers of one step in a form in which sides compare: exact, by the keys as texts. */
final class Figures {
    static final String TOP_UNIT = "1 Hour";
    static final int TOP = 10;

    private final Map<Question, SortedMap<String, String>> answers = new EnumMap<>(Question.class);

    Figures() {
        for (Question question : Question.values()) {
            answers.put(question, new TreeMap<>());
        }
    }

    /** @param sum ignored where the question sums nothing */
    void put(Question question, BigDecimal sum, long rows, String... keys) {
        String figure =
                question.sums() ? sum.stripTrailingZeros().toPlainString() + " in " + rows + " rows" : rows + " rows";
        if (answers.get(question).put(String.join(" | ", keys), figure) != null) {
            throw new IllegalStateException("Two groups of " + question + " are the same: " + List.of(keys));
        }
    }

    void put(Question question, long micros, long rows, String... keys) {
        put(question, BigDecimal.valueOf(micros, UsageArrays.SCALE), rows, keys);
    }

    /** A customer that may be among the largest. */
    record Customer(String name, BigDecimal sum, long rows) {
        private static final Comparator<Customer> LARGEST =
                Comparator.comparing(Customer::sum).reversed().thenComparing(Customer::name);
    }

    void putTop(List<Customer> customers) {
        customers.stream()
                .sorted(Customer.LARGEST)
                .limit(TOP)
                .forEach(one -> put(Question.TOP_CUSTOMERS, one.sum(), one.rows(), one.name()));
    }

    long rows() {
        return Long.parseLong(answers.get(Question.ROWS).get("").split(" ", 2)[0]);
    }

    /** What another side says otherwise; empty where nothing. */
    List<String> differences(Figures other) {
        List<String> found = new ArrayList<>();
        for (Question question : Question.values()) {
            SortedMap<String, String> here = answers.get(question);
            SortedMap<String, String> there = other.answers.get(question);
            if (!here.equals(there)) {
                TreeMap<String, String> only = new TreeMap<>(here);
                only.entrySet().removeAll(there.entrySet());
                TreeMap<String, String> onlyThere = new TreeMap<>(there);
                onlyThere.entrySet().removeAll(here.entrySet());
                found.add(question + ": " + here.size() + " and " + there.size() + " groups, "
                        + only.entrySet().stream().limit(3).toList() + " against "
                        + onlyThere.entrySet().stream().limit(3).toList());
            }
        }
        return found;
    }
}
