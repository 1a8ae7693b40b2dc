package dev.slipway.agent.host;

import dev.slipway.agent.line.Line;
import dev.slipway.agent.line.LineReader;
import dev.slipway.agent.outgoing.Framing;
import dev.slipway.agent.outgoing.Outbox;
import java.io.IOException;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/// A connection to the socket of an agent's port, as lines.
final class Wire implements AutoCloseable {
    /// In bytes; of an agent that knows no chunks, too.
    private static final int LONGEST_LINE = 1 << 20;

    private final SocketChannel channel;
    private final LineReader lines;

    private Wire(SocketChannel channel) {
        this.channel = channel;
        this.lines = new LineReader(into -> channel.read(ByteBuffer.wrap(into)), LONGEST_LINE);
    }

    /// Does not wait: where others wait for the same socket, it fails at once.
    static Wire connect(Path socket) throws IOException {
        var channel = SocketChannel.open(StandardProtocolFamily.UNIX);
        try {
            channel.configureBlocking(false);
            channel.connect(UnixDomainSocketAddress.of(socket));
            channel.configureBlocking(true);
            return new Wire(channel);
        } catch (IOException e) {
            channel.close();
            throw e;
        }
    }

    /// Waits for a line.
    ///
    /// @throws IOException where the other side is gone
    Line read() throws IOException {
        return lines.read().orElseThrow(() -> new IOException("the machine is gone"));
    }

    /// Says what the outbox has, until it is interrupted or the other side is gone. An entry that changes the framing begins
    /// with an end of line, so that it is whole whatever was cut before it.
    void say(Outbox outbox) throws IOException, InterruptedException {
        var framing = Framing.PLAIN;
        while (true) {
            var entry = outbox.take();
            if (entry.then().isPresent()) {
                write("\n" + entry.text() + "\n");
                framing = entry.then().get();
            } else {
                for (var line : framing.lines(entry.text())) {
                    write(line + "\n");
                }
            }
        }
    }

    private void write(String text) throws IOException {
        var bytes = ByteBuffer.wrap(text.getBytes(StandardCharsets.UTF_8));
        while (bytes.hasRemaining()) {
            channel.write(bytes);
        }
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}
