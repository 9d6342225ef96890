package dev.partnerlens.chart;

import dev.partnerlens.core.Filter;
import dev.partnerlens.core.FlagField;
import dev.partnerlens.core.dataset.ProfileSearch;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** From appearing in a search to a referral, each stage counted on its own as the service flags it. */
final class SearchFunnel {
    private static final List<FlagField> FLAGS = List.of(
            ProfileSearch.DETAILS_VIEWED, ProfileSearch.CONTACT_BUTTON_CLICKED, ProfileSearch.REFERRAL_SUBMITTED);
    private static final List<String> KEYS = List.of("views", "clicks", "referrals");

    private SearchFunnel() {}

    static ChartModel build(Sheet sheet) {
        Source source = Source.during(
                sheet,
                ProfileSearch.DATASET,
                ProfileSearch.DETAILS_VIEWED,
                ProfileSearch.CONTACT_BUTTON_CLICKED,
                ProfileSearch.REFERRAL_SUBMITTED);
        String subtitle = sheet.text("subtitle");
        var standing = Truth.standing(
                source,
                ProfileSearch.DETAILS_VIEWED,
                ProfileSearch.CONTACT_BUTTON_CLICKED,
                ProfileSearch.REFERRAL_SUBMITTED);
        if (standing.isPresent()) {
            return sheet.undrawn(subtitle, standing.get(), List.of(), List.of());
        }
        BigDecimal results = BigDecimal.valueOf(source.size());
        if (results.signum() == 0) {
            return sheet.undrawn(subtitle, Truth.nothing(source), List.of(), source.ignored());
        }
        Quantity quantity = new Quantity.Count(sheet.words(), "searches");
        List<Funnel.Stage> stages = new ArrayList<>();
        List<Funnel.Flow> flows = new ArrayList<>();
        List<List<@Nullable Object>> twin = new ArrayList<>();
        stages.add(new Funnel.Stage(
                new Mark("results", sheet.text("results"), List.of(quantity.full(results)), Optional.empty(), false),
                results.doubleValue(),
                sheet.formats().number(results, 0)));
        twin.add(row(sheet.text("results"), results, Optional.of(results)));
        BigDecimal before = results;
        for (int i = 0; i < FLAGS.size(); i++) {
            Filter filter = Conditions.yes(FLAGS.get(i));
            BigDecimal count = BigDecimal.valueOf(source.only(filter).size());
            String rate = quantity.share(count, before);
            Mark mark = new Mark(
                    KEYS.get(i),
                    sheet.text(KEYS.get(i)),
                    rate.isEmpty()
                            ? List.of(quantity.full(count))
                            : List.of(quantity.full(count), sheet.shared("share-of-before", rate)),
                    Optional.of(filter),
                    source.chosen(FLAGS.get(i)).chosen("true"));
            stages.add(
                    new Funnel.Stage(mark, count.doubleValue(), sheet.formats().number(count, 0)));
            flows.add(new Funnel.Flow(rate, List.of()));
            twin.add(row(mark.title(), count, Optional.of(before).filter(value -> value.signum() > 0)));
            before = count;
        }
        Funnel plot = new Funnel(stages, flows, "");
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

    private static List<@Nullable Object> row(String name, BigDecimal count, Optional<BigDecimal> before) {
        List<@Nullable Object> row = new ArrayList<>();
        row.add(name);
        row.add(count);
        row.add(before.map(value -> Quantity.percent(count, value)).orElse(null));
        return row;
    }
}
