package dev.partnerlens.explore.news;

import dev.partnerlens.core.Change;
import dev.partnerlens.core.Dataset;
import dev.partnerlens.core.Field;
import dev.partnerlens.core.Row;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What happened in one set: every changed row is either told or counted, never left out.
 *
 * @param told what is worth a sentence, together by whom it is about; first whom the heaviest is about
 * @param arrived further rows that are new
 * @param gone further rows that are gone
 * @param altered further rows that tell something else
 * @param quiet rows in which only figures and dates moved that move by themselves
 */
public record Section(Dataset dataset, List<Happening> told, long arrived, long gone, long altered, long quiet) {
    private static final Comparator<Happening> HEAVIEST = Comparator.<Happening>comparingInt(
                    each -> -each.kind().weight())
            .thenComparing(each -> each.difference().abs().negate())
            .thenComparing(Happening::who)
            .thenComparing(Happening::what);

    public Section {
        told = List.copyOf(told);
    }

    public boolean isEmpty() {
        return told.isEmpty() && arrived + gone + altered + quiet == 0;
    }

    static Section of(Told told, List<Change> changes) {
        List<Happening> happenings = new ArrayList<>();
        long arrived = 0;
        long gone = 0;
        long altered = 0;
        long quiet = 0;
        for (Change change : changes) {
            List<Happening> found = found(told, change);
            happenings.addAll(found);
            if (found.isEmpty()) {
                switch (change) {
                    case Change.New _ -> arrived++;
                    case Change.Gone _ -> gone++;
                    case Change.Altered(var set, Row before, Row after) -> {
                        if (told.quiet().containsAll(changed(set, before, after))) {
                            quiet++;
                        } else {
                            altered++;
                        }
                    }
                }
            }
        }
        return new Section(told.dataset(), together(happenings), arrived, gone, altered, quiet);
    }

    private static List<Happening> found(Told told, Change change) {
        return switch (change) {
            case Change.New(var _, Row row) ->
                told.kinds().stream()
                        .filter(kind -> kind.occasion() instanceof Kind.Occasion.Arrival(var which) && which.test(row))
                        .limit(1)
                        .map(kind -> Happening.of(told, kind, change))
                        .toList();
            case Change.Gone _ ->
                told.kinds().stream()
                        .filter(kind -> kind.occasion() instanceof Kind.Occasion.Departure)
                        .limit(1)
                        .map(kind -> Happening.of(told, kind, change))
                        .toList();
            case Change.Altered(var set, Row before, Row after) ->
                turns(told, changed(set, before, after), before, after).stream()
                        .map(kind -> Happening.of(told, kind, change))
                        .toList();
        };
    }

    /** The kinds that tell of the changed fields, each field at most once. */
    private static List<Kind> turns(Told told, Set<Field> changed, Row before, Row after) {
        List<Kind> kinds = new ArrayList<>();
        Set<Field> explained = new HashSet<>();
        for (Kind kind : told.kinds()) {
            if (kind.occasion() instanceof Kind.Occasion.Turn(var which)
                    && kind.field().filter(changed::contains).isPresent()
                    && kind.field().filter(explained::contains).isEmpty()
                    && which.test(before, after)) {
                kinds.add(kind);
                explained.addAll(kind.explains());
            }
        }
        if (told.fields()) {
            told.dataset().fields().stream()
                    .filter(changed::contains)
                    .filter(field -> !explained.contains(field) && !told.quiet().contains(field))
                    .map(Kind::other)
                    .forEach(kinds::add);
        }
        return kinds;
    }

    private static Set<Field> changed(Dataset dataset, Row before, Row after) {
        Set<Field> changed = new HashSet<>();
        for (Field field : dataset.fields()) {
            if (Kind.differ(dataset, field, before, after)) {
                changed.add(field);
            }
        }
        return changed;
    }

    private static List<Happening> together(List<Happening> happenings) {
        List<Happening> sorted = happenings.stream().sorted(HEAVIEST).toList();
        Map<String, Integer> places = new HashMap<>();
        sorted.forEach(each -> places.putIfAbsent(each.who(), places.size()));
        return sorted.stream()
                .sorted(Comparator.comparingInt(each -> places.getOrDefault(each.who(), 0)))
                .toList();
    }
}
