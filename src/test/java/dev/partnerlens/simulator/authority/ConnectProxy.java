package dev.partnerlens.simulator.authority;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Proxy;
import java.net.ProxySelector;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** A proxy that leads every TLS connection, wherever it is meant for, to one port of this machine. */
final class ConnectProxy extends ProxySelector implements AutoCloseable {
    private final ServerSocket door;
    private final int target;

    private ConnectProxy(ServerSocket door, int target) {
        this.door = door;
        this.target = target;
    }

    static ConnectProxy to(int target) throws IOException {
        ConnectProxy proxy = new ConnectProxy(new ServerSocket(0, 0, InetAddress.getLoopbackAddress()), target);
        Thread.ofVirtual().start(proxy::serve);
        return proxy;
    }

    @Override
    public List<Proxy> select(URI uri) {
        return "https".equals(uri.getScheme())
                ? List.of(new Proxy(Proxy.Type.HTTP, new InetSocketAddress(door.getInetAddress(), door.getLocalPort())))
                : List.of(Proxy.NO_PROXY);
    }

    @Override
    public void connectFailed(URI uri, SocketAddress address, IOException failure) {
        // Whoever connects meets the failure as well.
    }

    private void serve() {
        while (!door.isClosed()) {
            try {
                Socket caller = door.accept();
                Thread.ofVirtual().start(() -> lead(caller));
            } catch (IOException closed) {
                return;
            }
        }
    }

    private void lead(Socket caller) {
        try (caller;
                Socket there = new Socket(door.getInetAddress(), target)) {
            readHead(caller.getInputStream());
            caller.getOutputStream().write("HTTP/1.1 200 OK\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
            Thread back = Thread.ofVirtual().start(() -> pour(there, caller));
            pour(caller, there);
            back.join();
        } catch (IOException cut) {
            // One side is gone, so is the other then.
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static void readHead(InputStream in) throws IOException {
        int ends = 0;
        while (ends < 4) {
            int next = in.read();
            if (next < 0) {
                throw new IOException("No whole head");
            }
            ends = next == '\r' || next == '\n' ? ends + 1 : 0;
        }
    }

    private static void pour(Socket from, Socket to) {
        try {
            from.getInputStream().transferTo(to.getOutputStream());
            to.shutdownOutput();
        } catch (IOException cut) {
            close(to);
        }
    }

    private static void close(Socket socket) {
        try {
            socket.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() throws IOException {
        door.close();
    }
}
