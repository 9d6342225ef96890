package dev.partnerlens.explore;

import dev.partnerlens.core.GroupBy;
import dev.partnerlens.core.Period;
import dev.partnerlens.core.Query;
import dev.partnerlens.core.dataset.AzureUsage;
import dev.partnerlens.explore.column.Fold;
import dev.partnerlens.explore.column.RowSet;
import dev.partnerlens.explore.column.TextColumn;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The newest name of each customer that usage rows tell; rows are only looked at where a customer has several. */
final class CustomerNames {
    private CustomerNames() {}

    /** Names by id without case; an empty name is none. */
    static Map<String, String> newest(Lens lens, Period period) {
        Map<String, String> names = new HashMap<>();
        Set<String> renamed = new HashSet<>();
        Answer pairs = lens.practice()
                .ask(Query.of(AzureUsage.DATASET)
                        .by(GroupBy.of(AzureUsage.CUSTOMER_TENANT_ID), GroupBy.of(AzureUsage.CUSTOMER_NAME))
                        .where(lens.filters())
                        .within(period));
        for (Answer.Group pair : pairs.rows()) {
            if (pair.keys().getFirst() instanceof String id
                    && pair.keys().getLast() instanceof String name
                    && !name.isEmpty()) {
                String before = names.put(Fold.of(id), name);
                if (before != null && !before.equals(name)) {
                    renamed.add(Fold.of(id));
                }
            }
        }
        settle(lens, period, renamed, names);
        return names;
    }

    /** Looks back from the last day, at twice as many days each time. */
    private static void settle(Lens lens, Period period, Set<String> renamed, Map<String, String> names) {
        LocalDate last = period.to();
        for (long days = 1; !renamed.isEmpty() && !last.isBefore(period.from()); days *= 2) {
            LocalDate first = last.minusDays(days - 1);
            first = first.isBefore(period.from()) ? period.from() : first;
            RowSet rows = lens.practice()
                    .passed(AzureUsage.DATASET, Optional.of(new Period(first, last)), lens.filters())
                    .rows();
            TextColumn ids = lens.practice().table(AzureUsage.DATASET).text(AzureUsage.CUSTOMER_TENANT_ID);
            TextColumn texts = lens.practice().table(AzureUsage.DATASET).text(AzureUsage.CUSTOMER_NAME);
            for (int i = rows.size() - 1; i >= 0 && !renamed.isEmpty(); i--) {
                String id = ids.folded(ids.codes().get(rows.row(i)));
                String name = texts.entry(texts.codes().get(rows.row(i)));
                if (id != null && name != null && !name.isEmpty() && renamed.remove(id)) {
                    names.put(id, name);
                }
            }
            last = first.minusDays(1);
        }
    }
}
