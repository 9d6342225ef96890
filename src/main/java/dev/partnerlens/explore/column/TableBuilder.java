package dev.partnerlens.explore.column;

import dev.partnerlens.core.CodedSource;
import dev.partnerlens.core.Field;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Collects the rows of a set as columns. */
sealed interface TableBuilder permits RowBuilder, SeriesBuilder {
    void add(CodedSource.CodedRow row);

    /** The finished columns; {@code texts} are the source's texts by code. To be asked for once. */
    Map<Field, Column> columns(List<String> texts);

    /** How the rows lie as days of series, once the columns are finished. */
    Optional<SeriesLayout> series();
}
