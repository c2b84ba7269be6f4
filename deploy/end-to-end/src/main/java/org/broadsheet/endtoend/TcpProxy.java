package org.broadsheet.endtoend;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;

/** A loopback proxy that counts what goes through it, and can delay it or break its connections. */
public final class TcpProxy implements AutoCloseable {
    private static final int CHUNK_BYTES = 64 * 1024;

    private final ServerSocket server;
    private final int target;
    private final Set<Socket> open = ConcurrentHashMap.newKeySet();
    private final AtomicLong bytes = new AtomicLong();
    private final AtomicLong broken = new AtomicLong();
    private volatile Duration delay = Duration.ZERO;

    private TcpProxy(ServerSocket server, int target) {
        this.server = server;
        this.target = target;
    }

    /** Listens on one loopback port and forwards to another. */
    public static TcpProxy start(int port, int target) {
        try {
            TcpProxy proxy = new TcpProxy(new ServerSocket(port, 128, InetAddress.getLoopbackAddress()), target);
            Thread.startVirtualThread(proxy::accept);
            return proxy;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public int port() {
        return server.getLocalPort();
    }

    /** Bytes forwarded since the start, both ways. */
    public long bytes() {
        return bytes.get();
    }

    /** Connections that {@link #breakConnections} reset. */
    public long broken() {
        return broken.get();
    }

    /** Holds each chunk, of at most 64 KiB, this long; zero passes everything at once. */
    public void delay(Duration each) {
        this.delay = each;
    }

    /** Resets every open connection; new ones are accepted. */
    public void breakConnections() {
        for (Socket socket : open) {
            reset(socket);
            broken.incrementAndGet();
        }
    }

    @Override
    public void close() {
        try {
            server.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        open.forEach(TcpProxy::reset);
    }

    private void accept() {
        while (!server.isClosed()) {
            try {
                Socket client = server.accept();
                Thread.startVirtualThread(() -> connect(client));
            } catch (IOException e) {
                return;
            }
        }
    }

    private void connect(Socket client) {
        try {
            Socket upstream = new Socket(InetAddress.getLoopbackAddress(), target);
            client.setTcpNoDelay(true);
            upstream.setTcpNoDelay(true);
            open.add(client);
            open.add(upstream);
            Thread.startVirtualThread(() -> forward(client, upstream));
            forward(upstream, client);
        } catch (IOException e) {
            reset(client);
        }
    }

    private void forward(Socket from, Socket to) {
        try {
            InputStream in = from.getInputStream();
            OutputStream out = to.getOutputStream();
            byte[] chunk = new byte[CHUNK_BYTES];
            for (int length = in.read(chunk); length >= 0; length = in.read(chunk)) {
                if (!delay.isZero()) {
                    Thread.sleep(delay);
                }
                out.write(chunk, 0, length);
                bytes.addAndGet(length);
            }
            to.shutdownOutput();
        } catch (IOException e) {
            reset(to);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            open.remove(from);
        }
    }

    private static void reset(Socket socket) {
        try (socket) {
            // Linger of zero makes the close a reset, as a broken network does.
            socket.setSoLinger(true, 0);
        } catch (IOException alreadyClosed) {
            // Then its end knows already.
            return;
        }
    }
}
