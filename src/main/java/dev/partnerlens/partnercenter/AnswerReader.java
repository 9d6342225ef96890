package dev.partnerlens.partnercenter;

import java.io.IOException;
import java.io.InputStream;

/** Turns the body of an answer into what was asked for. */
interface AnswerReader<T> {
    /**
     * Reads to the end of the body.
     *
     * @throws IOException where the body is cut or garbled: the request is then made again
     * @throws UnreadableBody where asking again would not help
     */
    T read(InputStream body) throws IOException, UnreadableBody;

    /** What an answer without any rows means. */
    T nothing();
}
