package dev.partnerlens.partnercenter;

import dev.partnerlens.core.Dataset;
import dev.partnerlens.core.Endpoint.Carried;
import dev.partnerlens.core.Field;
import dev.partnerlens.core.Row;
import dev.partnerlens.core.RowBatch;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Gives rows what they are known by only from the row they were asked for: the answer itself leaves it out. */
final class CarriedFields {
    private final Dataset dataset;
    private final List<Carried> carried;

    CarriedFields(Dataset dataset, List<Carried> carried) {
        this.dataset = dataset;
        this.carried = carried;
    }

    /** The page with the parent's values wherever its rows have none. */
    RowBatch filled(Page page, Row parent) {
        Set<Field> delivered = new HashSet<>(page.delivered());
        carried.stream().filter(part -> parent.text(part.from()) != null).forEach(part -> delivered.add(part.to()));
        List<Row> rows = page.rows().stream().map(row -> filled(row, parent)).toList();
        return new RowBatch(dataset, rows, delivered, page.setAside(), page.unknown());
    }

    private Row filled(Row row, Row parent) {
        Row.Builder full = Row.builder(dataset);
        for (int i = 0; i < dataset.fields().size(); i++) {
            full.value(i, row.value(i));
        }
        for (Carried part : carried) {
            if (row.text(part.to()) == null) {
                full.text(part.to(), parent.text(part.from()));
            }
        }
        return full.build();
    }
}
