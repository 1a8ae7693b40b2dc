package dev.slipway.core.machine;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.NetworkInterface;
import java.net.SocketException;
import java.net.UnknownHostException;
import java.util.Comparator;
import java.util.List;

/// Who we are, for people who read it elsewhere: `user@host`.
public final class Myself {
    private Myself() {}

    public static String name() {
        return System.getProperty("user.name") + "@" + host();
    }

    /// Where others may reach this host: without what is valid on its own link only, IPv4 first. Which link an address is on is
    /// nobody's business but its own.
    public static List<String> addresses() {
        try {
            return NetworkInterface.networkInterfaces()
                    .flatMap(NetworkInterface::inetAddresses)
                    .filter(it -> !it.isLoopbackAddress() && !it.isLinkLocalAddress())
                    .sorted(Comparator.comparing(Inet6Address.class::isInstance))
                    .map(it -> it.getHostAddress().replaceFirst("%.*", ""))
                    .toList();
        } catch (SocketException e) {
            return List.of(); // a host without any interface
        }
    }

    /// What this host is called.
    public static String host() {
        try {
            return InetAddress.getLocalHost().getHostName();
        } catch (UnknownHostException e) {
            return "localhost"; // a host that does not know its own name is still one
        }
    }
}
