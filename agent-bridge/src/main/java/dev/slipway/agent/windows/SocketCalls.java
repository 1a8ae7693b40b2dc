package dev.slipway.agent.windows;

import java.io.IOException;

/// Asks Windows for its tables of sockets.
final class SocketCalls {
    /// More than the sockets of a busy server need.
    private static final int ROOM = 1 << 20;

    private SocketCalls() {}

    static byte[] answer(SocketTable table) throws IOException {
        var into = Buffer.of(ROOM);
        var size = Buffer.of(Integer.BYTES);
        size.memory().setInt(0, ROOM);
        SystemAnswers.requireZero("sockets", ask(table, into, size));
        return into.bytes(ROOM);
    }

    private static int ask(SocketTable table, Buffer into, Buffer size) {
        return table.tcp()
                ? IpHlpApi.GetExtendedTcpTable(
                        into.address(),
                        size.address(),
                        0,
                        table.family(),
                        IpHlpApi.TCP_TABLE_OWNER_PID_ALL,
                        0)
                : IpHlpApi.GetExtendedUdpTable(
                        into.address(),
                        size.address(),
                        0,
                        table.family(),
                        IpHlpApi.UDP_TABLE_OWNER_PID,
                        0);
    }
}
