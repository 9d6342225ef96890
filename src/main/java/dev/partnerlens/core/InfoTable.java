package dev.partnerlens.core;

import java.util.List;

/**
 * A small table of plain texts that a file tells about itself.
 *
 * @param name plain enough for a table of a database
 * @param rows texts in the order of the columns; an empty one stands for nothing to tell
 */
public record InfoTable(String name, List<String> columns, List<List<String>> rows) {
    public InfoTable {
        columns = List.copyOf(columns);
        rows = rows.stream().map(List::copyOf).toList();
    }
}
