package dev.partnerlens.explore.column;

import dev.partnerlens.core.CodedSource;
import java.util.List;

/** Collects a {@link FlagColumn}. */
final class FlagColumnBuilder implements ColumnBuilder {
    private static final int[] SAME = {0, 1, 2};

    private final int position;
    private final CodesBuilder codes;

    FlagColumnBuilder(int position, int expected) {
        this.position = position;
        this.codes = new CodesBuilder(expected);
    }

    @Override
    public void add(CodedSource.CodedRow row) {
        codes.add(row.flag(position) + 1);
    }

    @Override
    public Column build(List<String> texts) {
        return new FlagColumn(codes.build(SAME));
    }
}
