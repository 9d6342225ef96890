package dev.partnerlens.explore.column;

import dev.partnerlens.core.CodedSource;
import java.util.List;

/** Collects one field of the rows that pass by. */
interface ColumnBuilder {
    void add(CodedSource.CodedRow row);

    /** The finished column; {@code texts} are the source's texts by code. */
    Column build(List<String> texts);
}
