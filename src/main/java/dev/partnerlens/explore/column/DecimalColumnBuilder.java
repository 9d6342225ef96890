package dev.partnerlens.explore.column;

import dev.partnerlens.core.CodedSource;
import java.util.List;

/** Collects a {@link DecimalColumn} row by row. */
final class DecimalColumnBuilder implements ColumnBuilder {
    private final int position;
    private final FigureBuilder figures = new FigureBuilder();

    DecimalColumnBuilder(int position) {
        this.position = position;
    }

    @Override
    public void add(CodedSource.CodedRow row) {
        figures.add(row, position);
    }

    @Override
    public Column build(List<String> texts) {
        return DecimalJoin.whole(figures.columns());
    }
}
