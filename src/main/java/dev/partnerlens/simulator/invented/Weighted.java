package dev.partnerlens.simulator.invented;

import java.util.ArrayList;
import java.util.List;

/** Things to choose from, some more often than others. */
final class Weighted<T> {
    private final List<T> things = new ArrayList<>();
    private final List<Double> upTo = new ArrayList<>();
    private double total;

    Weighted<T> with(double weight, T thing) {
        total += weight;
        things.add(thing);
        upTo.add(total);
        return this;
    }

    /** The thing at a share of the whole, from 0 to 1. */
    T at(double share) {
        for (int i = 0; i < things.size(); i++) {
            if (share * total < upTo.get(i)) {
                return things.get(i);
            }
        }
        return things.getLast();
    }

    List<T> things() {
        return things;
    }
}
