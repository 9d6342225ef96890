package dev.partnerlens.explore;

import static dev.partnerlens.core.dataset.Activity.CUSTOMER_ID;
import static dev.partnerlens.core.dataset.Activity.CUSTOMER_NAME;
import static dev.partnerlens.core.dataset.Activity.OPERATION_DATE;
import static dev.partnerlens.core.dataset.Activity.OPERATION_STATUS;
import static dev.partnerlens.core.dataset.Activity.OPERATION_TYPE;
import static dev.partnerlens.core.dataset.Activity.USER_PRINCIPAL_NAME;
import static dev.partnerlens.explore.Kpi.Basis.PERIOD;
import static dev.partnerlens.explore.Kpi.Direction.DOWN_IS_GOOD;
import static dev.partnerlens.explore.Kpi.Direction.NEUTRAL;

import dev.partnerlens.core.Tab;
import dev.partnerlens.core.TextField;
import dev.partnerlens.core.dataset.Activity;
import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The KPIs of the activity page: who did what at Partner Center. */
final class ActivityKpis {
    private static final String FAILED = "failed";

    static final List<Kpi> ALL = List.of(
            of(
                    "actions",
                    Kpi.Unit.ACTIONS,
                    NEUTRAL,
                    PERIOD,
                    true,
                    Measured.by(
                            (lens, period) -> Reading.count(lens.rows(Activity.DATASET)
                                    .within(period)
                                    .rows()
                                    .size()),
                            OPERATION_DATE)),
            of(
                    "failed",
                    Kpi.Unit.ACTIONS,
                    DOWN_IS_GOOD,
                    PERIOD,
                    true,
                    Measured.by(
                            (lens, period) -> {
                                SetRows done = lens.rows(Activity.DATASET).within(period);
                                return Reading.count(done.count(done.is(OPERATION_STATUS, FAILED)));
                            },
                            OPERATION_DATE,
                            OPERATION_STATUS)),
            of("customers", Kpi.Unit.CUSTOMERS, NEUTRAL, PERIOD, true, different(CUSTOMER_ID)),
            of("users", Kpi.Unit.USERS, NEUTRAL, PERIOD, true, different(USER_PRINCIPAL_NAME)),
            of(
                    "days-since-last",
                    Kpi.Unit.DAYS,
                    NEUTRAL,
                    Kpi.Basis.NOW,
                    true,
                    Current.by(LastAction::of, OPERATION_DATE)),
            of(
                    "failed-rate",
                    Kpi.Unit.PERCENT,
                    DOWN_IS_GOOD,
                    PERIOD,
                    false,
                    Measured.by(
                            (lens, period) -> {
                                SetRows done = lens.rows(Activity.DATASET).within(period);
                                return Reading.percent(
                                        done.count(done.is(OPERATION_STATUS, FAILED)),
                                        done.rows().size());
                            },
                            OPERATION_DATE,
                            OPERATION_STATUS)),
            of("by-kind", Kpi.Unit.KINDS, NEUTRAL, PERIOD, false, ranked(OPERATION_TYPE)),
            of("by-user", Kpi.Unit.USERS, NEUTRAL, PERIOD, false, ranked(USER_PRINCIPAL_NAME)),
            of("by-customer", Kpi.Unit.CUSTOMERS, NEUTRAL, PERIOD, false, ranked(CUSTOMER_ID, CUSTOMER_NAME)));

    private ActivityKpis() {}

    /** How many there are, without regard to case; rows without one count nobody. */
    private static Measured different(TextField field) {
        return Measured.by(
                (lens, period) -> Reading.count(
                        lens.rows(Activity.DATASET).within(period).ids(field).size()),
                OPERATION_DATE,
                field);
    }

    /** Each value with its operations, most first; the number is how many values there are, none included. */
    private static Measured ranked(TextField field, TextField... labels) {
        return Measured.by(
                        (lens, period) -> Reading.count(
                                Total.of(lens.rows(Activity.DATASET).within(period), List.of(field), List.of())
                                        .size()),
                        OPERATION_DATE,
                        field)
                .listing((lens, period) -> items(lens.rows(Activity.DATASET).within(period), field, List.of(labels)))
                .notCompared();
    }

    private static List<Map<String, @Nullable Object>> items(SetRows rows, TextField field, List<TextField> labels) {
        return Total.of(rows, List.of(field), labels).stream()
                .sorted(Comparator.comparingLong(Total::rows)
                        .reversed()
                        .thenComparing(total -> total.same().getFirst()))
                .map(total -> {
                    Item item = new Item().text(field, total.texts().getFirst());
                    for (int i = 0; i < labels.size(); i++) {
                        item.text(labels.get(i), total.texts().get(1 + i));
                    }
                    return item.put(ItemKeys.ACTIONS, BigDecimal.valueOf(total.rows()))
                            .built();
                })
                .toList();
    }

    private static Kpi of(
            String name,
            Kpi.Unit unit,
            Kpi.Direction direction,
            Kpi.Basis basis,
            boolean tile,
            Kpi.Computation computation) {
        return new Kpi(
                "activity." + name, Tab.ACTIVITY, unit, direction, basis, tile, List.of(Activity.DATASET), computation);
    }
}
