package dev.partnerlens.presentation;

import dev.partnerlens.core.Filter;
import dev.partnerlens.core.TextField;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** How clicks and facets change the list of filters; the order in which filters were set is kept. */
final class FilterEdit {
    private FilterEdit() {}

    /** The filters after a click on a mark that stands for {@code picked}. */
    static List<Filter> pick(List<Filter> filters, Filter picked, boolean add) {
        Optional<Filter> own = filters.stream()
                .filter(filter -> filter.field().equals(picked.field()))
                .findFirst();
        if (own.isEmpty()) {
            List<Filter> more = new ArrayList<>(filters);
            more.add(picked);
            return more;
        }
        if (own.get().equals(picked)) {
            return without(filters, own.get());
        }
        if (add && own.get() instanceof Filter.AnyOf old && picked instanceof Filter.AnyOf fresh) {
            List<String> values = new ArrayList<>(old.values());
            for (String value : fresh.values()) {
                if (!values.remove(value)) {
                    values.add(value);
                }
            }
            return values.isEmpty() ? without(filters, old) : with(filters, old, new Filter.AnyOf(old.field(), values));
        }
        return with(filters, own.get(), picked);
    }

    /** The filters with one facet's choice; no values means no filter. */
    static List<Filter> only(List<Filter> filters, TextField field, List<String> values) {
        List<Filter> others = new ArrayList<>(filters);
        others.removeIf(filter -> filter.field().equals(field));
        if (!values.isEmpty()) {
            others.add(new Filter.AnyOf(field, values));
        }
        return others;
    }

    private static List<Filter> without(List<Filter> filters, Filter gone) {
        List<Filter> others = new ArrayList<>(filters);
        others.remove(gone);
        return others;
    }

    private static List<Filter> with(List<Filter> filters, Filter old, Filter fresh) {
        List<Filter> changed = new ArrayList<>(filters);
        changed.replaceAll(filter -> filter.equals(old) ? fresh : filter);
        return changed;
    }
}
