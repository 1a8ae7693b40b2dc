package dev.slipway.core.machine;

/// Where a machine listens: a host name or literal address, and a port.
public record MachineAddress(String host, int port) {
    public static final int DEFAULT_PORT = 8443;

    @Override
    public String toString() {
        return (host.contains(":") ? "[" + host + "]" : host) + ":" + port;
    }
}
