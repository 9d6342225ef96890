package dev.partnerlens.partnercenter;

import dev.partnerlens.core.Dataset;
import dev.partnerlens.core.RowBatch;
import dev.partnerlens.core.dataset.Datasets;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** Full pages of a set as bytes, read as the service's client reads them; for measures of what lies further up. */
public final class SamplePages {
    private final PageReader reader;
    private final Dataset dataset;
    private final List<byte[]> bodies = new ArrayList<>();

    /** So many pages of so many rows, the same every time. */
    public SamplePages(String dataset, int pages, int rows) {
        this.dataset = Datasets.byId(dataset).orElseThrow();
        this.reader = new PageReader(this.dataset);
        for (int i = 0; i < pages; i++) {
            bodies.add(SamplePage.of(dataset, rows));
        }
    }

    public int count() {
        return bodies.size();
    }

    public RowBatch read(int page) throws IOException {
        try {
            Page read = reader.read(new UnmarkedStream(new ByteArrayInputStream(bodies.get(page))));
            return new RowBatch(dataset, read.rows(), read.delivered(), read.setAside(), read.unknown());
        } catch (UnreadableBody e) {
            throw new IOException(e);
        }
    }
}
