package dev.partnerlens.partnercenter;

import dev.partnerlens.core.Dataset;
import dev.partnerlens.core.Period;
import dev.partnerlens.core.Row;
import dev.partnerlens.core.RowBatch;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** Hands on the rows of a window and counts the others, since a service may ignore the filter it was given. */
final class WindowFilter implements Consumer<Page> {
    private final Dataset dataset;
    private final Optional<Period> window;
    private final Consumer<RowBatch> next;
    private long outside;

    WindowFilter(Dataset dataset, Optional<Period> window, Consumer<RowBatch> next) {
        this.dataset = dataset;
        this.window = window;
        this.next = next;
    }

    long outside() {
        return outside;
    }

    @Override
    public void accept(Page page) {
        List<Row> inside = window.map(days -> inside(page.rows(), days)).orElse(page.rows());
        outside += page.rows().size() - inside.size();
        next.accept(new RowBatch(dataset, inside, page.delivered(), page.setAside(), page.unknown()));
    }

    private List<Row> inside(List<Row> rows, Period days) {
        int date = dataset.position(dataset.date());
        return rows.stream()
                .filter(row -> row.value(date) instanceof LocalDateTime time && days.contains(time.toLocalDate()))
                .toList();
    }
}
