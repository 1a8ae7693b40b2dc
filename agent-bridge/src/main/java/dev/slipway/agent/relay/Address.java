package dev.slipway.agent.relay;

import dev.slipway.agent.log.Log;
import dev.slipway.agent.refusal.Code;
import dev.slipway.agent.refusal.RefusedException;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/// Where a connection leads: a host name or literal address, and a port.
///
/// @param host in small letters, an IPv6 address without its brackets
public record Address(String host, int port) {
    private static final Pattern FORM =
            Pattern.compile("(?:\\[([0-9a-f:.]{2,45})]|([a-z0-9._-]{1,253})):(\\d{1,5})");
    private static final int LAST_PORT = 65_535;
    private static final int CONNECT_MILLIS = 10_000;

    /// `host:port` or `[address]:port`; empty for anything else.
    public static Optional<Address> parse(String text) {
        var form = FORM.matcher(text.toLowerCase(Locale.ROOT));
        if (!form.matches()) {
            return Optional.empty();
        }
        var port = Integer.parseInt(form.group(3));
        var host = form.group(1) == null ? form.group(2) : form.group(1);
        return port < 1 || port > LAST_PORT
                ? Optional.empty()
                : Optional.of(new Address(host, port));
    }

    /// @throws RefusedException with `unreachable`
    public Socket connect() throws RefusedException {
        var socket = new Socket();
        try {
            socket.connect(new InetSocketAddress(host, port), CONNECT_MILLIS);
            socket.setTcpNoDelay(true);
            return socket;
        } catch (IOException e) {
            close(socket);
            throw new RefusedException(Code.UNREACHABLE, toString());
        }
    }

    private static void close(Socket socket) {
        try {
            socket.close();
        } catch (IOException e) {
            new Log(Address.class).log(System.Logger.Level.DEBUG, "a connection did not close", e);
        }
    }

    @Override
    public String toString() {
        return (host.contains(":") ? "[" + host + "]" : host) + ":" + port;
    }
}
