package dev.partnerlens.chart;

import java.math.BigDecimal;
import java.util.List;

/** A chart in one spoken sentence. */
final class Spoken {
    private Spoken() {}

    /** Lowest, highest and last of a series; steps that are not known do not count. */
    static String overTime(Sheet sheet, String subtitle, Quantity quantity, List<Step> steps, List<BigDecimal> values) {
        int lowest = -1;
        int highest = -1;
        int last = -1;
        for (int i = 0; i < steps.size(); i++) {
            if (!steps.get(i).known()) {
                continue;
            }
            last = i;
            boolean counts = !steps.get(i).partial();
            if (counts && (lowest < 0 || values.get(i).compareTo(values.get(lowest)) < 0)) {
                lowest = i;
            }
            if (counts && (highest < 0 || values.get(i).compareTo(values.get(highest)) > 0)) {
                highest = i;
            }
        }
        String head = sheet.shared(
                "spoken.head",
                sheet.title(),
                subtitle,
                sheet.formats().period(sheet.scope().period()));
        if (last < 0) {
            return head;
        }
        String tail = sheet.shared(
                "spoken.last", quantity.full(values.get(last)), steps.get(last).name());
        if (lowest < 0) {
            return head + " " + tail;
        }
        return head
                + " "
                + sheet.shared(
                        "spoken.range",
                        quantity.full(values.get(lowest)),
                        steps.get(lowest).name(),
                        quantity.full(values.get(highest)),
                        steps.get(highest).name())
                + " "
                + tail;
    }

    /** First and last of a ranking or of named parts. */
    static String ranked(Sheet sheet, String subtitle, List<Mark> marks) {
        String head = sheet.shared("spoken.head.short", sheet.title(), subtitle);
        if (marks.isEmpty()) {
            return head;
        }
        List<String> parts = marks.stream()
                .limit(5)
                .map(mark -> mark.title() + " "
                        + (mark.lines().isEmpty() ? "" : mark.lines().getFirst()))
                .toList();
        return head + " " + String.join("; ", parts) + ".";
    }
}
