package dev.slipway.core.machine;

import java.util.Optional;
import java.util.regex.Pattern;

/// Where a machine listens: a host name or literal address, a port, and how it is spoken to there.
///
/// Written `host:port`, or `machined://host:port` for a plain illumos machined, so that whoever reads or types
/// such an address knows that nothing is encrypted there, or `guest:NAME` for a virtual machine on this host, which
/// needs no network, or `local` for the machine that the program runs on.
public record MachineAddress(String host, int port, Wire wire) {
    public static final int DEFAULT_PORT = 8443;

    /// Where the illumos machined listens.
    public static final int PLAIN_PORT = 50051;

    public static final String PLAIN_SCHEME = "machined://";

    public static final String GUEST_SCHEME = "guest:";

    /// The machine that the program runs on, behind its own daemon.
    public static final MachineAddress LOCAL = new MachineAddress("local", 0, Wire.LOCAL);

    private static final int NO_PORT = 0;
    private static final Pattern GUEST =
            Pattern.compile(GUEST_SCHEME + "([A-Za-z0-9_][A-Za-z0-9_.-]{0,127})");
    private static final int HIGHEST_PORT = 65535;
    private static final Pattern PLAIN =
            Pattern.compile(
                    PLAIN_SCHEME
                            + "(?:\\[(?<six>[0-9A-Fa-f:.%]+)]|(?<host>[^\\s:\\[\\]/]+))(?::(?<port>\\d{1,5}))?/?");

    public enum Wire {
        /// `slipway.v1` over mutual TLS.
        TLS,
        /// `machined.MachineService` over HTTP/2 as it is.
        PLAIN,
        /// `slipway.v1` over mutual TLS, by the agent of a virtual machine on this host.
        GUEST,
        /// `slipway.v1` over a socket in the file system, which only root may use.
        LOCAL
    }

    public MachineAddress {
        wire = Optional.ofNullable(wire).orElse(Wire.TLS); // kept by an older version
    }

    public MachineAddress(String host, int port) {
        this(host, port, Wire.TLS);
    }

    /// Of `machined://host`, `machined://host:port`, `machined://[address]:port`; empty for anything else.
    public static Optional<MachineAddress> plain(String text) {
        var form = PLAIN.matcher(text.strip());
        if (!form.matches()) {
            return Optional.empty();
        }
        var host = form.group("six") == null ? form.group("host") : form.group("six");
        var port = form.group("port") == null ? PLAIN_PORT : Integer.parseInt(form.group("port"));
        return port < 1 || port > HIGHEST_PORT
                ? Optional.empty()
                : Optional.of(new MachineAddress(host, port, Wire.PLAIN));
    }

    /// Of `guest:NAME`; empty for anything else.
    public static Optional<MachineAddress> guest(String text) {
        var form = GUEST.matcher(text.strip());
        return form.matches()
                ? Optional.of(new MachineAddress(form.group(1), NO_PORT, Wire.GUEST))
                : Optional.empty();
    }

    /// Whether there can be such a port.
    public boolean reachable() {
        return port > NO_PORT && port <= HIGHEST_PORT;
    }

    public boolean plain() {
        return wire == Wire.PLAIN;
    }

    /// A virtual machine on this host, by its name.
    public boolean guest() {
        return wire == Wire.GUEST;
    }

    /// The machine that the program runs on.
    public boolean local() {
        return wire == Wire.LOCAL;
    }

    @Override
    public String toString() {
        if (local()) {
            return host;
        }
        if (guest()) {
            return GUEST_SCHEME + host;
        }
        var bracketed = host.contains(":") ? "[" + host + "]" : host;
        return (plain() ? PLAIN_SCHEME : "") + bracketed + ":" + port;
    }
}
