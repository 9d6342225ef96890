package dev.partnerlens.partnercenter;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.http.HttpHeaders;
import java.util.Locale;
import java.util.zip.GZIPInputStream;

/** What came back for one request, whole. */
final class Answer {
    private final int status;
    private final HttpHeaders headers;
    private final byte[] bytes;
    private final String requestId;

    /** Takes the bytes as its own. */
    Answer(int status, HttpHeaders headers, byte[] bytes, String requestId) {
        this.status = status;
        this.headers = headers;
        this.bytes = bytes;
        this.requestId = requestId;
    }

    int status() {
        return status;
    }

    boolean ok() {
        return status >= 200 && status < 300;
    }

    /** The id under which the service's support finds it: the service's own, else the one we sent. */
    String requestId() {
        return requestId;
    }

    /** A header's value, or the empty text. */
    String header(String name) {
        return headers.firstValue(name).orElse("");
    }

    /** The body unpacked and without byte-order marks; the service sends one, some answers came with two. */
    InputStream body() throws IOException {
        InputStream plain = new ByteArrayInputStream(bytes);
        if (header("Content-Encoding").toLowerCase(Locale.ROOT).endsWith("gzip")) {
            plain = new GZIPInputStream(plain, 1 << 16);
        }
        return new UnmarkedStream(plain);
    }
}
