package dev.partnerlens.chart;

import dev.partnerlens.core.GroupBy;
import dev.partnerlens.core.dataset.Subscriptions;
import dev.partnerlens.explore.Answer;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Subscriptions by status now, and of the active ones how many renew by themselves. */
final class SubscriptionStatus {
    private static final List<String> ORDER = List.of("active", "suspended", "deprovisioned");
    private static final List<Hue> FREE = List.of(Hue.FREE_1, Hue.FREE_2, Hue.FREE_3);

    private SubscriptionStatus() {}

    static ChartModel build(Sheet sheet) {
        Source source = Source.ever(sheet, Subscriptions.DATASET, Subscriptions.STATUS);
        String none = sheet.text("subtitle.none");
        var standing = Truth.standing(source, Subscriptions.STATUS);
        if (standing.isPresent()) {
            return sheet.undrawn(none, standing.get(), List.of(), List.of());
        }
        Ranking ranking = Ranking.of(source.count(GroupBy.of(Subscriptions.STATUS)), Subscriptions.STATUS);
        if (ranking.entries().isEmpty()) {
            return sheet.undrawn(none, Truth.nothing(source), List.of(), source.ignored());
        }
        Quantity quantity = new Quantity.Count(sheet.words(), "subscriptions");
        Own own = source.chosen(Subscriptions.STATUS);
        List<Ranking.Entry> entries = new ArrayList<>(ranking.entries());
        entries.sort(Comparator.comparingInt(entry -> place(entry.key())));
        List<SegmentedBar.Segment> segments = new ArrayList<>();
        List<List<@Nullable Object>> twin = new ArrayList<>();
        int free = 0;
        for (Ranking.Entry entry : entries) {
            int place = place(entry.key());
            Hue hue = switch (place) {
                case 0 -> Hue.MAIN;
                case 1 -> Hue.CLOSED;
                case 2 -> Hue.ATTENTION;
                default -> free < FREE.size() ? FREE.get(free++) : Hue.OTHERS;
            };
            String share = quantity.share(entry.size(), ranking.total());
            Mark mark = new Mark(
                    "status=" + entry.key(),
                    Names.status(sheet.words(), entry.key()),
                    List.of(quantity.full(entry.size()), sheet.shared("share-of-all", share)),
                    Optional.of(Own.only(Subscriptions.STATUS, entry.key())),
                    own.chosen(entry.key()));
            segments.add(new SegmentedBar.Segment(
                    mark, entry.size().doubleValue(), List.of(sheet.formats().number(entry.size(), 0), share), hue));
            twin.add(List.of(mark.title(), entry.size(), Quantity.percent(entry.size(), ranking.total())));
        }
        List<SegmentedBar.Aside> asides = renewals(source, quantity, twin);
        String subtitle = sheet.text("subtitle", quantity.full(ranking.total()));
        SegmentedBar plot = new SegmentedBar(segments, asides);
        return sheet.drawn(
                subtitle,
                plot,
                List.of(),
                source.ignored(),
                Spoken.ranked(sheet, subtitle, plot.marks()),
                new TableTwin(
                        List.of(
                                sheet.words().field(Subscriptions.DATASET, Subscriptions.STATUS),
                                quantity.unit(),
                                sheet.shared("column.share-percent")),
                        twin));
    }

    private static List<SegmentedBar.Aside> renewals(Source all, Quantity quantity, List<List<@Nullable Object>> twin) {
        Sheet sheet = all.sheet();
        Source source = Source.ever(
                        sheet, Subscriptions.DATASET, Subscriptions.STATUS, Subscriptions.AUTO_RENEW_ENABLED)
                .only(Conditions.ACTIVE);
        if (!all.freshness().delivered().contains(Subscriptions.AUTO_RENEW_ENABLED)) {
            return List.of();
        }
        Answer answer = source.count(GroupBy.of(Subscriptions.AUTO_RENEW_ENABLED));
        long active = answer.rows().stream().mapToLong(Answer.Group::rowCount).sum();
        Own own = source.chosen(Subscriptions.AUTO_RENEW_ENABLED);
        List<SegmentedBar.Aside> asides = new ArrayList<>();
        for (boolean on : new boolean[] {true, false}) {
            BigDecimal count = BigDecimal.valueOf(answer.rows().stream()
                    .filter(group -> Boolean.valueOf(on).equals(group.keys().getFirst()))
                    .mapToLong(Answer.Group::rowCount)
                    .sum());
            String share = quantity.share(count, BigDecimal.valueOf(active));
            Mark mark = new Mark(
                    "autoRenewEnabled=" + on,
                    sheet.text(on ? "renews" : "ends"),
                    List.of(quantity.full(count), sheet.text("of-active", share)),
                    Optional.empty(),
                    own.chosen(Boolean.toString(on)));
            asides.add(new SegmentedBar.Aside(mark, List.of(sheet.formats().number(count, 0), share)));
            List<@Nullable Object> row = new ArrayList<>();
            row.add(mark.title());
            row.add(count);
            row.add(active > 0 ? Quantity.percent(count, BigDecimal.valueOf(active)) : null);
            twin.add(row);
        }
        return asides;
    }

    private static int place(String status) {
        int place = ORDER.indexOf(status.strip().toLowerCase(Locale.ROOT));
        return place < 0 ? ORDER.size() : place;
    }
}
