package dev.slipway.core.machine.guest;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintWriter;
import java.net.InetAddress;
import java.net.Socket;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.Channels;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.LinkedBlockingQueue;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// A guest that is not ours: what docs/howto/agent.md says, and nothing of our code. It leads to a daemon on this host, where
/// one is given.
public final class ForeignGuest implements AutoCloseable {
    private static final JsonMapper JSON = new JsonMapper();
    private static final int WINDOW = 1 << 20;

    private final ServerSocketChannel server;
    private final int daemon;
    private final String discovery;
    private final Map<Integer, Socket> connections = new ConcurrentHashMap<>();
    private final BlockingQueue<JsonNode> toItsStreams = new LinkedBlockingQueue<>();
    private volatile PrintWriter out = new PrintWriter(System.out, true, UTF_8);

    /// @param daemon its port; 0 for a guest that leads nowhere
    /// @param discovery what the daemon says of itself
    public ForeignGuest(Path path, int daemon, String discovery) throws IOException {
        this.daemon = daemon;
        this.discovery = discovery;
        server = ServerSocketChannel.open(StandardProtocolFamily.UNIX);
        server.bind(UnixDomainSocketAddress.of(path));
        Thread.ofVirtual().start(this::serve);
    }

    private void serve() {
        try {
            while (true) {
                try (var host = server.accept()) {
                    listen(host);
                }
            }
        } catch (IOException _) {
            // the test is over
        }
    }

    private void listen(SocketChannel host) throws IOException {
        var in = new BufferedReader(new InputStreamReader(Channels.newInputStream(host), UTF_8));
        out = new PrintWriter(Channels.newOutputStream(host), false, UTF_8);
        for (var line = in.readLine(); line != null; line = in.readLine()) {
            if (!line.isBlank()) {
                hear(JSON.readTree(line));
            }
        }
    }

    private void hear(JsonNode said) throws IOException {
        switch (said.path("type").asString("")) {
            case "hello" ->
                    say(
                            Map.of(
                                    "type", "hello",
                                    "id", said.path("id").asString(),
                                    "version", "9",
                                    "vm_id", "foreign",
                                    "leads_to", daemon > 0 ? List.of("machine") : List.of()));
            case "Metrics" -> say(Map.of("type", "metrics", "data", Map.of("system", METRICS)));
            case "machine" -> answer(said, Map.of("discovery", discovery));
            case "SafeCommand" -> answer(said, Map.of());
            case "stream_open" -> connect(said.path("stream").asInt());
            case "stream_data" -> deliver(said);
            case "stream_opened", "stream_close" -> toItsStreams.add(said);
            default -> {} // it grants enough from the beginning
        }
    }

    private static final Map<String, Object> METRICS =
            Map.of(
                    "cpu", Map.of("usage_percent", 12.5, "cores_usage", List.of(1, 2)),
                    "memory", Map.of("total_kb", 2_097_152, "used_kb", 1_048_576),
                    "system", Map.of("hostname", "vm\u001b[31m", "name", "Plan 9"));

    private void answer(JsonNode said, Map<String, Object> data) {
        say(
                Map.of(
                        "id",
                        said.path("id").asString(),
                        "success",
                        true,
                        "exit_code",
                        0,
                        "stdout",
                        "done " + said.path("command_type").path("limit"),
                        "data",
                        data));
    }

    private void deliver(JsonNode said) throws IOException {
        var socket = connections.get(said.path("stream").asInt());
        if (socket != null) {
            socket.getOutputStream()
                    .write(Base64.getDecoder().decode(said.path("data").asString()));
        }
    }

    private void connect(int stream) throws IOException {
        var socket = new Socket(InetAddress.getLoopbackAddress(), daemon);
        connections.put(stream, socket);
        say(Map.of("type", "stream_opened", "stream", stream, "credit", WINDOW));
        Thread.ofVirtual().start(() -> pump(stream, socket));
    }

    private void pump(int stream, Socket from) {
        try {
            var bytes = new byte[8_192];
            var in = from.getInputStream();
            for (var count = in.read(bytes); count >= 0; count = in.read(bytes)) {
                var data =
                        Base64.getEncoder().encodeToString(java.util.Arrays.copyOf(bytes, count));
                say(Map.of("type", "stream_data", "stream", stream, "data", data));
            }
            say(Map.of("type", "stream_end", "stream", stream));
        } catch (IOException _) {
            // the test is over
        }
    }

    /// Asks the host for a stream, and gives what it answers.
    JsonNode ask(int stream, String to) throws InterruptedException {
        say(Map.of("type", "stream_open", "stream", stream, "to", to, "credit", WINDOW));
        return toItsStreams.take();
    }

    private synchronized void say(Map<String, Object> message) {
        out.println(JSON.writeValueAsString(message));
        out.flush();
    }

    @Override
    public void close() throws IOException {
        server.close();
        for (var socket : connections.values()) {
            socket.close();
        }
    }
}
