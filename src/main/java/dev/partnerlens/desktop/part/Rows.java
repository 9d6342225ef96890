package dev.partnerlens.desktop.part;

import dev.partnerlens.explore.RowView;
import javafx.collections.ObservableListBase;
import org.jspecify.annotations.Nullable;

/** The row numbers of a view as a list, so that a table of millions of rows holds none of them. */
final class Rows extends ObservableListBase<Integer> {
    private final int size;

    Rows(RowView view) {
        this.size = view.size();
    }

    @Override
    public Integer get(int index) {
        return index;
    }

    @Override
    public int size() {
        return size;
    }

    @Override
    public int indexOf(@Nullable Object row) {
        return row instanceof Integer number && number >= 0 && number < size ? number : -1;
    }

    @Override
    public int lastIndexOf(@Nullable Object row) {
        return indexOf(row);
    }

    @Override
    public boolean contains(@Nullable Object row) {
        return indexOf(row) >= 0;
    }
}
