package dev.slipway.agent.proxy;

import dev.slipway.agent.log.Log;
import dev.slipway.agent.relay.ByteStream;
import dev.slipway.agent.relay.Splice;
import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.Semaphore;

/// A proxy for the programs of this guest, on its loopback address only. What it leads to is for the host to allow.
public final class Proxy implements AutoCloseable {
    private static final Logger LOG = new Log(Proxy.class);
    private static final int AT_ONCE = 24;
    private static final int HEAD_MILLIS = 10_000;
    private static final String MADE = "HTTP/1.1 200 Connection established\r\n\r\n";

    private final ServerSocket server;
    private final Opener opener;
    private final Semaphore turn = new Semaphore(AT_ONCE);

    /// Opens a stream to an address, at the host.
    public interface Opener {
        /// @throws IOException where the host does not allow it, or it is away
        ByteStream open(String to) throws IOException, InterruptedException;
    }

    private Proxy(ServerSocket server, Opener opener) {
        this.server = server;
        this.opener = opener;
    }

    /// @param port 0 for any
    public static Proxy listen(int port, Opener opener) throws IOException {
        var server = new ServerSocket();
        server.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
        var proxy = new Proxy(server, opener);
        Thread.ofVirtual().name("proxy").start(proxy::accept);
        return proxy;
    }

    public int port() {
        return server.getLocalPort();
    }

    private void accept() {
        try {
            while (true) {
                turn.acquire();
                var socket = server.accept();
                Thread.ofVirtual().name("proxied").start(() -> serve(socket));
            }
        } catch (IOException e) {
            LOG.log(Level.DEBUG, "the proxy ended", e);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    private void serve(Socket socket) {
        try (socket) {
            socket.setSoTimeout(HEAD_MILLIS);
            relay(socket, Head.read(socket.getInputStream()));
        } catch (IOException e) {
            LOG.log(Level.DEBUG, "a request was not served", e);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        } finally {
            turn.release();
        }
    }

    private void relay(Socket socket, Head head) throws IOException, InterruptedException {
        socket.setSoTimeout(0);
        try {
            var stream = opener.open(head.to().toString());
            say(socket, head.tunnel() ? MADE : "");
            var first = head.forwarded().getBytes(StandardCharsets.ISO_8859_1);
            stream.write(first, first.length);
            new Splice(stream, socket).run();
        } catch (IOException e) {
            LOG.log(Level.WARNING, "the host does not lead to {0}: {1}", head.to(), e.getMessage());
            say(socket, refusal(e));
        }
    }

    private static String refusal(IOException why) {
        return "HTTP/1.1 " + status(why) + "\r\nContent-Length: 0\r\nConnection: close\r\n\r\n";
    }

    private static String status(IOException why) {
        return "denied".equals(why.getMessage()) ? "403 Forbidden" : "502 Bad Gateway";
    }

    private static void say(Socket socket, String text) throws IOException {
        socket.getOutputStream().write(text.getBytes(StandardCharsets.ISO_8859_1));
    }

    @Override
    public void close() throws IOException {
        server.close();
    }
}
