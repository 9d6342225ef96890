package dev.partnerlens.simulator.rows;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** All rows of one resource, in the order they were read or made. Not changed once it is being served. */
public final class Table implements Answers, RowTaker {
    private final Resource resource;
    private final RowBytes bytes = new RowBytes();
    private final List<Values> columns;
    private final JsonLine reader;

    public Table(Resource resource) {
        this.resource = resource;
        this.columns = resource.columns().stream()
                .map(column -> Values.of(column.kind()))
                .toList();
        this.reader = new JsonLine(resource);
    }

    /** Adds the JSON object that stands in these bytes, to be sent as it is. */
    @Override
    public void add(byte[] source, int from, int length) throws BrokenRow {
        @Nullable String[] spelled = reader.read(source, from, length);
        for (int i = 0; i < spelled.length; i++) {
            columns.get(i).add(spelled[i]);
        }
        bytes.add(source, from, length);
    }

    public Resource resource() {
        return resource;
    }

    public Values values(Column column) {
        return columns.get(column.position());
    }

    @Override
    public int size() {
        return bytes.size();
    }

    @Override
    public int length(int index) {
        return bytes.length(index);
    }

    @Override
    public void write(int index, OutputStream out) throws IOException {
        bytes.write(index, out);
    }

    /** Only some of the rows, in the order given. */
    public Answers only(int[] rows) {
        return new Answers() {
            @Override
            public int size() {
                return rows.length;
            }

            @Override
            public int length(int index) {
                return bytes.length(rows[index]);
            }

            @Override
            public void write(int index, OutputStream out) throws IOException {
                bytes.write(rows[index], out);
            }
        };
    }
}
