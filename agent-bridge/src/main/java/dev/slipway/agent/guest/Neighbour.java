package dev.slipway.agent.guest;

import dev.slipway.agent.json.Json;
import dev.slipway.agent.message.Outcome;
import dev.slipway.agent.refusal.Code;
import dev.slipway.agent.refusal.RefusedException;
import java.io.IOException;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;

/// Asks the machine's own daemon who it is, as it is asked on a network: by a datagram of discovery, here to this machine.
record Neighbour(int port) {
    private static final int LONGEST = 8 * 1024;
    private static final int PATIENCE_MILLIS = 3_000;
    private static final byte[] QUESTION =
            "{\"type\":\"discovery_request\",\"client_id\":\"slipway-agent\"}"
                    .getBytes(StandardCharsets.UTF_8);

    /// @return what it said, word for word, as `discovery`
    Outcome ask() throws RefusedException {
        var daemon = new InetSocketAddress(InetAddress.getLoopbackAddress(), port);
        try (var socket = new DatagramSocket(new InetSocketAddress(daemon.getAddress(), 0))) {
            socket.setSoTimeout(PATIENCE_MILLIS);
            socket.send(new DatagramPacket(QUESTION, QUESTION.length, daemon));
            var answer = new DatagramPacket(new byte[LONGEST], LONGEST);
            socket.receive(answer);
            var text = new String(answer.getData(), 0, answer.getLength(), StandardCharsets.UTF_8);
            return Outcome.of(Json.members().with("discovery", text).done());
        } catch (IOException e) {
            throw new RefusedException(Code.UNREACHABLE, Relay.MACHINE);
        }
    }
}
