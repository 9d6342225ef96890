package dev.partnerlens.partnercenter;

import java.io.IOException;
import java.net.ConnectException;
import java.net.UnknownHostException;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpTimeoutException;
import java.nio.channels.UnresolvedAddressException;
import javax.net.ssl.SSLException;

/** Why no answer came, in plain words; the exceptions' own messages are for programmers. */
public final class CutReasons {
    private CutReasons() {}

    public static String of(IOException failure) {
        return switch (failure) {
            case HttpConnectTimeoutException _ -> "no connection in time";
            case HttpTimeoutException _ -> "no answer in time";
            case UnknownHostException _ -> "the name is not known";
            case ConnectException e when e.getCause() instanceof UnresolvedAddressException -> "the name is not known";
            case ConnectException _ -> "the connection was refused";
            case SSLException _ -> "no secure connection";
            default -> "the connection was cut";
        };
    }
}
