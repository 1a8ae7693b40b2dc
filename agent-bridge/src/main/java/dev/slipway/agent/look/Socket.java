package dev.slipway.agent.look;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/// A port that is listened on or connected from.
///
/// @param key what leads to its process: on Linux an inode, on Windows the number of the process itself
public record Socket(int port, String protocol, String state, long key) {
    private static final List<String> STATES =
            List.of(
                    "UNKNOWN",
                    "ESTABLISHED",
                    "SYN_SENT",
                    "SYN_RECV",
                    "FIN_WAIT_1",
                    "FIN_WAIT_2",
                    "TIME_WAIT",
                    "CLOSE",
                    "CLOSE_WAIT",
                    "LAST_ACK",
                    "LISTEN",
                    "CLOSING");

    /// Those that listen first.
    public static List<Socket> read(Root root) throws IOException {
        var sockets = new ArrayList<Socket>();
        for (var table : List.of("tcp", "tcp6", "udp", "udp6")) {
            var file = "proc/net/" + table;
            if (root.at(file).toFile().exists()) {
                var protocol = table.substring(0, 3);
                root.lines(file).stream()
                        .skip(1)
                        .map(line -> of(line, protocol))
                        .forEach(sockets::add);
            }
        }
        sockets.sort((one, other) -> Boolean.compare(other.listens(), one.listens()));
        return sockets;
    }

    private static Socket of(String line, String protocol) {
        var words = Words.of(line);
        var address = words.get(1);
        var port = address.substring(address.indexOf(':') + 1);
        var state = Integer.parseInt(words.get(3), 16);
        return new Socket(
                Integer.parseInt(port, 16),
                protocol,
                protocol.equals("udp")
                        ? "UNCONNECTED"
                        : STATES.get(state < STATES.size() ? state : 0),
                Long.parseLong(words.get(9)));
    }

    /// A UDP socket waits for whoever comes, as a listening one does.
    public boolean listens() {
        return state.equals("LISTEN") || state.equals("UNCONNECTED");
    }
}
