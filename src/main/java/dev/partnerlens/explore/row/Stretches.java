package dev.partnerlens.explore.row;

import dev.partnerlens.explore.cube.Kept;
import java.util.function.Supplier;

/** The stretches of rows looked at last. Safe for several threads. */
final class Stretches {
    private static final int MOST = 8;

    private record Place(Order order, int part) {}

    private final Kept<Place, int[]> rows = new Kept<>(MOST, _ -> 1);

    /** What is kept of a part of an order, else found anew; two threads may find the same at once. */
    int[] of(Order order, int part, Supplier<int[]> finding) {
        Place place = new Place(order, part);
        int[] known = rows.get(place);
        if (known == null) {
            known = finding.get();
            rows.put(place, known);
        }
        return known;
    }
}
