package dev.partnerlens.explore;

import dev.partnerlens.core.Ticks;
import dev.partnerlens.core.dataset.Activity;
import dev.partnerlens.explore.column.DateColumn;
import java.math.BigDecimal;
import java.util.List;

/** The newest operation known, up to today. */
final class LastAction {
    private LastAction() {}

    /** How many days ago it was, and which; of operations of one moment the one fetched last. */
    static NowReading of(Lens lens) {
        SetRows all = lens.rows(Activity.DATASET);
        DateColumn dates = all.table().date(Activity.OPERATION_DATE);
        long today = lens.today().toEpochDay();
        int newest = -1;
        for (int i = 0; i < all.rows().size(); i++) {
            int row = all.rows().row(i);
            if (dates.day(row) != DateColumn.NO_DAY
                    && dates.day(row) <= today
                    && (newest < 0 || dates.ticks(row) >= dates.ticks(newest))) {
                newest = row;
            }
        }
        if (newest < 0) {
            return new NowReading(null, 0, new KpiResult.Currency.None(), List.of());
        }
        Item item = new Item().put(Activity.OPERATION_DATE, Ticks.time(dates.ticks(newest)));
        for (var field : List.of(
                Activity.OPERATION_TYPE,
                Activity.OPERATION_STATUS,
                Activity.CUSTOMER_ID,
                Activity.CUSTOMER_NAME,
                Activity.USER_PRINCIPAL_NAME)) {
            item.put(field, all.table().text(field).value(newest));
        }
        return new NowReading(
                BigDecimal.valueOf(today - dates.day(newest)), 1, new KpiResult.Currency.None(), List.of(item.built()));
    }
}
