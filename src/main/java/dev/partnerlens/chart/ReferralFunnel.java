package dev.partnerlens.chart;

import dev.partnerlens.core.DateField;
import dev.partnerlens.core.Filter;
import dev.partnerlens.core.Period;
import dev.partnerlens.core.dataset.Referrals;
import dev.partnerlens.explore.RowView;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** New, acknowledged, accepted, won: the furthest stage that the referrals of the period have reached. */
final class ReferralFunnel {
    private static final List<DateField> STAGES =
            List.of(Referrals.CREATED_DATE, Referrals.ACKNOWLEDGED_DATE, Referrals.ACCEPTED_DATE, Referrals.WON_DATE);
    private static final List<String> STAGE_KEYS = List.of("new", "acknowledged", "accepted", "won");
    /** Ways out, the final ones first: a referral leaves by the first of these that has a date. */
    private static final List<DateField> EXITS = List.of(
            Referrals.LOST_DATE,
            Referrals.DECLINED_DATE,
            Referrals.EXPIRED_DATE,
            Referrals.MISSED_DATE,
            Referrals.SKIPPED_DATE,
            Referrals.ARCHIVED_DATE);

    private static final int MOST_LOSSES = 3;

    private ReferralFunnel() {}

    static ChartModel build(Sheet sheet) {
        Source source = Source.during(
                sheet, Referrals.DATASET, Referrals.ACKNOWLEDGED_DATE, Referrals.ACCEPTED_DATE, Referrals.WON_DATE);
        String subtitle = sheet.text("subtitle");
        var standing = Truth.standing(source, Referrals.ACCEPTED_DATE, Referrals.WON_DATE);
        if (standing.isPresent()) {
            return sheet.undrawn(subtitle, standing.get(), List.of(), List.of());
        }
        RowView rows = source.rows();
        if (rows.size() == 0) {
            return sheet.undrawn(subtitle, Truth.nothing(source), List.of(), source.ignored());
        }
        long[] reached = new long[STAGES.size()];
        List<Map<String, Long>> exits = new ArrayList<>();
        for (int i = 0; i < STAGES.size(); i++) {
            exits.add(new LinkedHashMap<>());
        }
        for (int row = 0; row < rows.size(); row++) {
            int furthest = furthest(rows, row);
            for (int i = 0; i <= furthest; i++) {
                reached[i]++;
            }
            exits.get(furthest).merge(exit(rows, row, furthest), 1L, Long::sum);
        }
        List<Funnel.Stage> stages = new ArrayList<>();
        List<Funnel.Flow> flows = new ArrayList<>();
        List<List<@Nullable Object>> twin = new ArrayList<>();
        Quantity quantity = new Quantity.Count(sheet.words(), "referrals");
        for (int i = 0; i < STAGES.size(); i++) {
            BigDecimal count = BigDecimal.valueOf(reached[i]);
            BigDecimal before = BigDecimal.valueOf(i == 0 ? reached[0] : reached[i - 1]);
            String rate = quantity.share(count, before);
            stages.add(new Funnel.Stage(
                    mark(source, rows, i, quantity, count, rate),
                    count.doubleValue(),
                    sheet.formats().number(count, 0)));
            if (i > 0) {
                flows.add(new Funnel.Flow(rate, losses(sheet, exits.get(i - 1))));
            }
            List<@Nullable Object> line = new ArrayList<>();
            line.add(sheet.text(STAGE_KEYS.get(i)));
            line.add(count);
            line.add(before.signum() > 0 ? Quantity.percent(count, before) : null);
            twin.add(line);
        }
        Funnel plot = new Funnel(stages, flows, sheet.text("losses"));
        return sheet.drawn(
                subtitle,
                plot,
                List.of(),
                source.ignored(),
                Spoken.ranked(sheet, subtitle, plot.marks()),
                new TableTwin(
                        List.of(sheet.shared("column.stage"), quantity.unit(), sheet.shared("column.step-rate")),
                        twin));
    }

    private static int furthest(RowView rows, int row) {
        for (int i = STAGES.size() - 1; i > 0; i--) {
            if (rows.value(row, STAGES.get(i)) != null) {
                return i;
            }
        }
        return 0;
    }

    private static String exit(RowView rows, int row, int furthest) {
        for (DateField exit : EXITS) {
            if (rows.value(row, exit) != null) {
                return exit.name();
            }
        }
        return furthest == 2 ? "in-progress" : "waiting";
    }

    private static List<Funnel.Loss> losses(Sheet sheet, Map<String, Long> exits) {
        List<Map.Entry<String, Long>> sorted = new ArrayList<>(exits.entrySet());
        sorted.sort(Map.Entry.<String, Long>comparingByValue().reversed().thenComparing(Map.Entry.comparingByKey()));
        List<Funnel.Loss> losses = new ArrayList<>();
        long rest = 0;
        for (int i = 0; i < sorted.size(); i++) {
            if (i < MOST_LOSSES - 1 || sorted.size() <= MOST_LOSSES) {
                losses.add(new Funnel.Loss(
                        sheet.formats().number(sorted.get(i).getValue()),
                        sheet.text("exit." + sorted.get(i).getKey())));
            } else {
                rest += sorted.get(i).getValue();
            }
        }
        if (rest > 0) {
            losses.add(new Funnel.Loss(sheet.formats().number(rest), sheet.text("exit.others")));
        }
        return losses;
    }

    /**
     * A stage filters by the dates that its rows have; a stage that some passed without such a date cannot be told by a
     * filter.
     */
    private static Mark mark(Source source, RowView rows, int stage, Quantity quantity, BigDecimal count, String rate) {
        Sheet sheet = source.sheet();
        DateField date = STAGES.get(stage);
        Own own = source.chosen(date);
        LocalDate first = LocalDate.MAX;
        LocalDate last = LocalDate.MIN;
        long dated = 0;
        for (int row = 0; row < rows.size(); row++) {
            Optional<LocalDate> day = Days.of(rows.value(row, date));
            if (day.isPresent()) {
                dated++;
                first = day.get().isBefore(first) ? day.get() : first;
                last = day.get().isAfter(last) ? day.get() : last;
            }
        }
        boolean told = stage > 0 && dated > 0 && dated == count.longValueExact();
        Optional<Filter> filter =
                told ? Optional.of(new Filter.Within(date, new Period(first, last))) : Optional.empty();
        List<String> lines = stage == 0
                ? List.of(quantity.full(count))
                : List.of(quantity.full(count), sheet.shared("share-of-before", rate));
        return new Mark(
                STAGE_KEYS.get(stage),
                sheet.text(STAGE_KEYS.get(stage)),
                lines,
                filter,
                told && own.chosen(new Period(first, last)));
    }
}
