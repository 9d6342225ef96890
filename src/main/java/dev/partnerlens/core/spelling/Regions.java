package dev.partnerlens.core.spelling;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Regions of the cloud by the words that make up their names, whatever their order: "West US", "US West", "uswest". The
 * words are those of Microsoft's list of regions (microsoft/finops-toolkit, Regions.csv), longer ones first so that
 * "northcentral" is not read as something else; "eu" and "ap" stand for Europe and Asia in recorded usage.
 */
final class Regions {
    private static final List<String> PLACES = List.of(
            "switzerland",
            "australia",
            "germany",
            "sweden",
            "norway",
            "poland",
            "europe",
            "france",
            "canada",
            "brazil",
            "mexico",
            "israel",
            "taiwan",
            "india",
            "japan",
            "korea",
            "italy",
            "spain",
            "qatar",
            "asia",
            "uae",
            "usa",
            "us",
            "uk",
            "eu",
            "ap");

    private static final List<String> SIDES = List.of("central", "south", "north", "west", "east");

    private static final Map<String, String> SAME = Map.of("eu", "europe", "ap", "asia", "usa", "us");

    /** Names that are no region of the cloud turned round: "Korea South" is a region, "South Korea" a country. */
    private static final Set<String> COUNTRIES = Set.of("southkorea", "northkorea");

    private Regions() {}

    /**
     * The words in alphabetical order with the number at the end, if there is one; empty for a text with any other word,
     * without exactly one place, or without a side.
     *
     * @param letters lower case, without blanks and dashes
     */
    static Optional<String> key(String letters) {
        if (COUNTRIES.contains(letters)) {
            return Optional.empty();
        }
        int end = letters.length();
        while (end > 0 && letters.charAt(end - 1) >= '0' && letters.charAt(end - 1) <= '9') {
            end--;
        }
        List<String> sides = new ArrayList<>();
        List<String> places = new ArrayList<>();
        if (!read(letters, 0, end, sides, places) || places.size() != 1 || sides.isEmpty()) {
            return Optional.empty();
        }
        String place = SAME.getOrDefault(places.getFirst(), places.getFirst());
        return Optional.of(
                place + sides.stream().sorted().collect(Collectors.joining("+", "+", "+")) + letters.substring(end));
    }

    private static boolean read(String text, int from, int end, List<String> sides, List<String> places) {
        if (from == end) {
            return true;
        }
        return read(text, from, end, sides, places, SIDES, sides)
                || read(text, from, end, sides, places, PLACES, places);
    }

    private static boolean read(
            String text,
            int from,
            int end,
            List<String> sides,
            List<String> places,
            List<String> words,
            List<String> into) {
        for (String word : words) {
            if (from + word.length() <= end && text.startsWith(word, from)) {
                into.add(word);
                if (read(text, from + word.length(), end, sides, places)) {
                    return true;
                }
                into.removeLast();
            }
        }
        return false;
    }
}
