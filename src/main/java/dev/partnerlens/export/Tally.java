package dev.partnerlens.export;

import java.util.ArrayList;
import java.util.List;

/** What a workbook could not hold exactly as it is, counted while it is written and told on its last sheet. */
final class Tally {
    private static final int NAMED = 50;

    private final List<String> shortened = new ArrayList<>();
    private long shortenedCount;
    private long replaced;
    private long longNumbers;
    private long numbersAsText;
    private long datesAsText;

    void shortened(String place) {
        shortenedCount++;
        if (shortened.size() < NAMED) {
            shortened.add(place);
        }
    }

    void replaced(int characters) {
        replaced += characters;
    }

    void longNumber() {
        longNumbers++;
    }

    void numberAsText() {
        numbersAsText++;
    }

    void dateAsText() {
        datesAsText++;
    }

    /** The first cells whose text was cut, such as {@code Azure usage!B17}. */
    List<String> shortenedPlaces() {
        return List.copyOf(shortened);
    }

    long shortenedCount() {
        return shortenedCount;
    }

    /** Characters that gave way to U+FFFD. */
    long replaced() {
        return replaced;
    }

    /** Numbers with more than the 15 significant digits that Excel shows. */
    long longNumbers() {
        return longNumbers;
    }

    /** Numbers larger or smaller than Excel's. */
    long numbersAsText() {
        return numbersAsText;
    }

    /** Dates before March 1900, which Excel's calendar gets wrong or lacks. */
    long datesAsText() {
        return datesAsText;
    }
}
