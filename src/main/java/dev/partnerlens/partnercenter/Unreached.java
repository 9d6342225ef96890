package dev.partnerlens.partnercenter;

import dev.partnerlens.core.ProblemException;
import java.io.IOException;
import java.net.ConnectException;
import java.net.UnknownHostException;
import java.net.http.HttpConnectTimeoutException;
import javax.net.ssl.SSLHandshakeException;

/**
 * That no attempt of a call came as far as a connection, so that no other call would either; the cause of the
 * {@link ProblemException} that comes of it.
 */
public final class Unreached extends IOException {
    private static final long serialVersionUID = 1L;

    public Unreached(IOException last) {
        super("No connection", last);
    }

    /** Whether this problem came of it. */
    public static boolean behind(ProblemException problem) {
        return problem.getCause() instanceof Unreached;
    }

    /** Whether an attempt failed before there was a connection: an answer that was cut or late is no such failure. */
    static boolean is(IOException failure) {
        return failure instanceof ConnectException
                || failure instanceof UnknownHostException
                || failure instanceof HttpConnectTimeoutException
                || failure instanceof SSLHandshakeException;
    }
}
