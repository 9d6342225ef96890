package dev.partnerlens.simulator.rows;

/** Takes rows one by one, each a JSON object somewhere in an array of bytes. */
@FunctionalInterface
public interface RowTaker {
    /**
     * Takes the JSON object that stands in these bytes.
     *
     * @throws BrokenRow if the bytes are anything else than one JSON object
     */
    void add(byte[] source, int from, int length) throws BrokenRow;
}
