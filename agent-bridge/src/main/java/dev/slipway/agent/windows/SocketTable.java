package dev.slipway.agent.windows;

import dev.slipway.agent.look.Socket;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/// The tables of sockets with whose they are, of `tcpmib.h` and `udpmib.h`: their rows lie behind their number.
enum SocketTable {
    /// `MIB_TCPROW_OWNER_PID`
    TCP("tcp", 2, 24, 8, 0, 20),
    /// `MIB_TCP6ROW_OWNER_PID`
    TCP6("tcp", 23, 56, 20, 48, 52),
    /// `MIB_UDPROW_OWNER_PID`
    UDP("udp", 2, 12, 4, -1, 8),
    /// `MIB_UDP6ROW_OWNER_PID`
    UDP6("udp", 23, 28, 20, -1, 24);

    /// `MIB_TCP_STATE`, from 1 on, in the words that Linux has for them.
    private static final List<String> STATES =
            List.of(
                    "CLOSE",
                    "LISTEN",
                    "SYN_SENT",
                    "SYN_RECV",
                    "ESTABLISHED",
                    "FIN_WAIT_1",
                    "FIN_WAIT_2",
                    "CLOSE_WAIT",
                    "CLOSING",
                    "LAST_ACK",
                    "TIME_WAIT",
                    "CLOSE");

    private final String protocol;
    private final int family;
    private final int size;
    private final int port;
    private final int state;
    private final int process;

    /// @param family `AF_INET` or `AF_INET6`
    /// @param size of a row; the others are where in it something is, `state` below 0 where it has none
    SocketTable(String protocol, int family, int size, int port, int state, int process) {
        this.protocol = protocol;
        this.family = family;
        this.size = size;
        this.port = port;
        this.state = state;
        this.process = process;
    }

    int family() {
        return family;
    }

    boolean tcp() {
        return state >= 0;
    }

    /// All of all tables, those that listen first.
    static List<Socket> readAll(Answers answers) throws IOException {
        var all = new ArrayList<Socket>();
        for (var table : values()) {
            all.addAll(table.read(answers.sockets(table)));
        }
        all.sort(Comparator.comparing((Socket socket) -> !socket.listens()));
        return all;
    }

    private List<Socket> read(byte[] answer) throws IOException {
        var table = Structure.of(answer, Integer.BYTES);
        return table.rows(Integer.BYTES, size, table.unsigned(0)).stream()
                .map(this::socket)
                .toList();
    }

    private Socket socket(Structure row) {
        return new Socket(row.port(port), protocol, state(row), row.unsigned(process));
    }

    private String state(Structure row) {
        if (!tcp()) {
            return "UNCONNECTED";
        }
        var number = row.number(state);
        return number < 1 || number > STATES.size() ? "UNKNOWN" : STATES.get(number - 1);
    }
}
