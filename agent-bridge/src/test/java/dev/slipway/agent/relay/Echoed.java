package dev.slipway.agent.relay;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Random;

/// Bytes that are sent over a stream, and what comes back meanwhile.
public final class Echoed {
    private Echoed() {}

    public static byte[] bytes(int length) {
        var bytes = new byte[length];
        new Random(length).nextBytes(bytes);
        return bytes;
    }

    public static byte[] over(ByteStream stream, byte[] sent) throws Exception {
        var writer = Thread.ofVirtual().start(() -> write(stream, sent));
        var heard = all(stream);
        writer.join();
        stream.close();
        return heard;
    }

    static byte[] all(ByteStream stream) throws IOException, InterruptedException {
        var heard = new ByteArrayOutputStream();
        var bytes = new byte[10_000];
        for (var count = stream.read(bytes); count >= 0; count = stream.read(bytes)) {
            heard.write(bytes, 0, count);
        }
        return heard.toByteArray();
    }

    private static void write(ByteStream stream, byte[] bytes) {
        try {
            stream.write(bytes, bytes.length);
            stream.end();
        } catch (IOException | InterruptedException e) {
            throw new AssertionError(e);
        }
    }
}
