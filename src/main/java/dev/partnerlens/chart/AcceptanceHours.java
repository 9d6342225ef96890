package dev.partnerlens.chart;

import dev.partnerlens.core.dataset.Referrals;
import dev.partnerlens.explore.RowView;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** How many hours passed until referrals were accepted, against the 24 hours of the programme. */
final class AcceptanceHours {
    /** Upper ends of the classes in hours, included; the last class is open. */
    private static final int[] ENDS = {4, 8, 12, 24, 48, 72};

    private static final int IN_TARGET = 4;

    private AcceptanceHours() {}

    static ChartModel build(Sheet sheet) {
        Source source = Source.during(sheet, Referrals.DATASET).only(Conditions.present(Referrals.ACCEPTED_DATE));
        String subtitle = sheet.text("subtitle");
        var standing = Truth.standing(source, Referrals.ACCEPTED_DATE);
        if (standing.isPresent()) {
            return sheet.undrawn(subtitle, standing.get(), List.of(), List.of());
        }
        RowView rows = source.rows();
        if (rows.size() == 0) {
            return sheet.undrawn(subtitle, Truth.nothing(source), List.of(), source.ignored());
        }
        long[] counts = new long[ENDS.length + 1];
        long inTime = 0;
        for (int row = 0; row < rows.size(); row++) {
            Optional<LocalDateTime> created = Days.timeOf(rows.value(row, Referrals.CREATED_DATE));
            Optional<LocalDateTime> accepted = Days.timeOf(rows.value(row, Referrals.ACCEPTED_DATE));
            if (created.isPresent() && accepted.isPresent()) {
                int place = place(Duration.between(created.get(), accepted.get()));
                counts[place]++;
                inTime += place < IN_TARGET ? 1 : 0;
            }
        }
        return model(source, subtitle, counts, inTime);
    }

    private static ChartModel model(Source source, String subtitle, long[] counts, long inTime) {
        Sheet sheet = source.sheet();
        Quantity quantity = new Quantity.Count(sheet.words(), "referrals");
        BigDecimal total = BigDecimal.valueOf(java.util.Arrays.stream(counts).sum());
        List<Histogram.Bin> bins = new ArrayList<>();
        List<List<@Nullable Object>> twin = new ArrayList<>();
        for (int i = 0; i < counts.length; i++) {
            String label = i == ENDS.length ? ENDS[i - 1] + "+" : (i == 0 ? 0 : ENDS[i - 1]) + "\u2013" + ENDS[i];
            BigDecimal count = BigDecimal.valueOf(counts[i]);
            Mark mark = new Mark(
                    "hours=" + label,
                    sheet.text("bin", label),
                    List.of(quantity.full(count), sheet.shared("share-of-all", quantity.share(count, total))),
                    Optional.empty(),
                    false);
            bins.add(new Histogram.Bin(
                    mark,
                    label,
                    counts[i],
                    sheet.formats().number(counts[i]),
                    i < IN_TARGET ? Hue.MAIN : Hue.ATTENTION));
            twin.add(List.of(label, count));
        }
        long late = total.longValueExact() - inTime;
        Histogram plot = new Histogram(
                quantity.share(BigDecimal.valueOf(inTime), total),
                sheet.text(
                        "headline",
                        sheet.formats().number(inTime),
                        sheet.formats().number(late)),
                bins,
                IN_TARGET,
                sheet.text("target"),
                sheet.text("axis"));
        return sheet.drawn(
                subtitle,
                plot,
                List.of(),
                source.ignored(),
                Spoken.ranked(sheet, subtitle, plot.marks()),
                new TableTwin(List.of(sheet.text("axis"), quantity.unit()), twin));
    }

    private static int place(Duration time) {
        for (int i = 0; i < ENDS.length; i++) {
            if (time.compareTo(Duration.ofHours(ENDS[i])) <= 0) {
                return i;
            }
        }
        return ENDS.length;
    }
}
