package dev.slipway.agent.relay;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;

/// Something that streams lead to.
public final class Server implements AutoCloseable {
    private final ServerSocket server = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());

    /// What is done with each connection.
    public interface Service {
        void serve(Socket socket) throws IOException;
    }

    private Server(Service service) throws IOException {
        Thread.ofVirtual().start(() -> accept(service));
    }

    /// Says everything back, until the other side ends.
    public static Server echo() throws IOException {
        return new Server(socket -> socket.getInputStream().transferTo(socket.getOutputStream()));
    }

    public static Server with(Service service) throws IOException {
        return new Server(service);
    }

    public Address address() {
        return new Address("127.0.0.1", server.getLocalPort());
    }

    private void accept(Service service) {
        try {
            while (true) {
                var socket = server.accept();
                Thread.ofVirtual().start(() -> serve(service, socket));
            }
        } catch (IOException _) {
            // the test is over
        }
    }

    private static void serve(Service service, Socket socket) {
        try (socket) {
            service.serve(socket);
        } catch (IOException _) {
            // the other side is gone
        }
    }

    @Override
    public void close() throws IOException {
        server.close();
    }
}
