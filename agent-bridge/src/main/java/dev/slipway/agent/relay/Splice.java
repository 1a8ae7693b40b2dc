package dev.slipway.agent.relay;

import dev.slipway.agent.log.Log;
import dev.slipway.agent.message.StreamMessage.Data;
import java.io.IOException;
import java.net.Socket;

/// Carries bytes between a stream and a connection, both ways, until both directions have ended or one of them breaks.
public record Splice(ByteStream stream, Socket socket) {
    public void run() throws InterruptedException {
        var outward = Thread.ofVirtual().name("to a stream").start(this::fromSocket);
        try {
            fromStream();
        } finally {
            outward.join();
            stream.close();
        }
    }

    /// What reads the socket is ended by closing it.
    private void fromStream() throws InterruptedException {
        var bytes = new byte[Data.LARGEST];
        try {
            var out = socket.getOutputStream();
            for (var count = stream.read(bytes); count >= 0; count = stream.read(bytes)) {
                out.write(bytes, 0, count);
            }
            socket.shutdownOutput();
        } catch (IOException e) {
            closeSocket();
        }
    }

    private void fromSocket() {
        var bytes = new byte[Data.LARGEST];
        try {
            var in = socket.getInputStream();
            for (var count = in.read(bytes); count >= 0; count = in.read(bytes)) {
                stream.write(bytes, count);
            }
            stream.end();
        } catch (IOException e) {
            broken();
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    /// What reads the stream is ended by closing it.
    private void broken() {
        try {
            stream.close();
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    private void closeSocket() {
        try {
            socket.close();
        } catch (IOException e) {
            new Log(Splice.class).log(System.Logger.Level.DEBUG, "a connection did not close", e);
        }
    }
}
