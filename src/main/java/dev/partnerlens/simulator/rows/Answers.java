package dev.partnerlens.simulator.rows;

import java.io.IOException;
import java.io.OutputStream;

/** The rows that answer a request, in order, each as the JSON text it is sent as. */
public interface Answers {
    int size();

    /** Bytes of one row. */
    int length(int index);

    void write(int index, OutputStream out) throws IOException;
}
