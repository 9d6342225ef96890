package dev.partnerlens.explore;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Works out a {@link Ranked}.
 *
 * @param most how many groups of a unit are named
 * @param ids behind each group of the answer; empty where they were not asked for
 */
record RankAsking(Answer answer, int most, Optional<List<BitSet>> ids) {
    private static final Comparator<BigDecimal> LARGEST_FIRST = Comparator.reverseOrder();

    Ranked ranked() {
        if (answer.query().groupBy().isEmpty()) {
            throw new IllegalArgumentException("Only groups can be ranked");
        }
        Map<Optional<String>, List<Integer>> units = new LinkedHashMap<>();
        answer.byUnit().forEach(unit -> units.put(Optional.of(unit.unit()), new ArrayList<>()));
        for (int i = 0; i < answer.rows().size(); i++) {
            Optional<String> unit = answer.unit().or(unitOf(i));
            units.computeIfAbsent(unit, _ -> new ArrayList<>()).add(i);
        }
        return new Ranked(
                answer,
                units.entrySet().stream()
                        .map(unit -> ranking(unit.getKey(), unit.getValue()))
                        .toList());
    }

    private Supplier<Optional<String>> unitOf(int group) {
        return () -> Optional.ofNullable(answer.rows().get(group).unit());
    }

    private Ranked.Ranking ranking(Optional<String> unit, List<Integer> groups) {
        List<Integer> sorted = new ArrayList<>(groups);
        sorted.sort(Comparator.comparing(this::size, LARGEST_FIRST));
        List<Integer> named = sorted.subList(0, Math.min(most, sorted.size()));
        List<Integer> others = sorted.subList(named.size(), sorted.size());
        return new Ranked.Ranking(
                unit,
                named.stream()
                        .map(group -> new Ranked.Entry(answer.rows().get(group), distinct(List.of(group))))
                        .toList(),
                others.isEmpty() ? Optional.empty() : Optional.of(new Ranked.Others(others.size(), total(others))),
                total(sorted));
    }

    private BigDecimal size(int group) {
        Answer.Group found = answer.rows().get(group);
        return found.sum() == null ? BigDecimal.valueOf(found.rowCount()) : found.sum();
    }

    private Ranked.Total total(List<Integer> groups) {
        @Nullable BigDecimal sum = answer.query().measure().isPresent() ? BigDecimal.ZERO : null;
        long rows = 0;
        for (int group : groups) {
            Answer.Group found = answer.rows().get(group);
            sum = sum == null || found.sum() == null ? null : sum.add(found.sum());
            rows += found.rowCount();
        }
        return new Ranked.Total(sum, rows, distinct(groups));
    }

    private OptionalLong distinct(List<Integer> groups) {
        if (ids.isEmpty()) {
            return OptionalLong.empty();
        }
        BitSet all = new BitSet();
        groups.forEach(group -> all.or(ids.get().get(group)));
        return OptionalLong.of(all.cardinality());
    }
}
