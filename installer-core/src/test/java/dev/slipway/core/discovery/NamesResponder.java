package dev.slipway.core.discovery;

import java.io.IOException;
import java.net.DatagramPacket;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.MulticastSocket;
import java.net.NetworkInterface;
import java.nio.ByteBuffer;
import java.util.Arrays;

/// Answers one-shot questions of multicast DNS on loopback as systemd-resolved does, word for word.
final class NamesResponder implements AutoCloseable {
    private static final int FLAGS = 2;
    private static final int ANSWERS = 6;

    private final MulticastSocket socket = new MulticastSocket(0);

    NamesResponder() throws IOException {
        var loopback = NetworkInterface.getByInetAddress(InetAddress.getLoopbackAddress());
        socket.joinGroup(new InetSocketAddress("224.0.0.251", 0), loopback);
        Thread.ofVirtual().start(this::answerAll);
    }

    int port() {
        return socket.getLocalPort();
    }

    private void answerAll() {
        try {
            while (true) {
                var question = new DatagramPacket(new byte[512], 512);
                socket.receive(question);
                var asked = Arrays.copyOf(question.getData(), question.getLength());
                var answer = answer(asked);
                socket.send(new DatagramPacket(answer, answer.length, question.getSocketAddress()));
            }
        } catch (IOException _) {
            // closed
        }
    }

    /// The question repeated, and a record that says who it is.
    static byte[] answer(byte[] question) {
        var name = "node01";
        var record =
                ByteBuffer.allocate(64)
                        .putShort((short) 0xC00C) // the name of the question
                        .putShort((short) 12)
                        .putShort((short) 1)
                        .putInt(120)
                        .putShort((short) (name.length() + 3))
                        .put((byte) name.length())
                        .put(name.getBytes(java.nio.charset.StandardCharsets.US_ASCII))
                        .putShort((short) 0xC00C)
                        .flip();
        return ByteBuffer.allocate(question.length + record.remaining())
                .put(question)
                .put(record)
                .putShort(FLAGS, (short) 0x8400)
                .putShort(ANSWERS, (short) 1)
                .array();
    }

    @Override
    public void close() {
        socket.close();
    }
}
