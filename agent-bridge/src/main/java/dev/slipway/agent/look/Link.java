package dev.slipway.agent.look;

import java.net.InetAddress;
import java.net.InterfaceAddress;
import java.net.NetworkInterface;
import java.net.SocketException;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// A network interface as the system has it now.
///
/// @param up whether packets can go over it
/// @param loopback whether it leads to nobody but this system
/// @param hardware as `52:54:00:12:34:56`; empty where it has none
public record Link(
        String name,
        boolean up,
        boolean loopback,
        Optional<String> hardware,
        List<Address> addresses) {
    private static final HexFormat HARDWARE = HexFormat.ofDelimiter(":");
    private static final String LINKS = "sys/class/net/";

    /// `IFF_UP` and `IFF_LOOPBACK` of netdevice(7).
    private static final int UP = 0x1;

    private static final int LOOPBACK = 0x8;

    /// Of one that is up; `unknown` is what links say that cannot tell, the loopback link among them.
    private static final Set<String> CARRYING = Set.of("up", "unknown");

    /// @param text as RFC 5952 has it, without a zone
    /// @param reachable whether others than the neighbours on this link, and this system itself, may know it
    public record Address(String text, int prefix, boolean ipv6, boolean reachable) {
        private static Address of(InterfaceAddress found) {
            var address = found.getAddress();
            return new Address(
                    AddressText.of(address),
                    found.getNetworkPrefixLength(),
                    AddressText.isIpv6(address),
                    isReachable(address));
        }

        private static boolean isReachable(InetAddress address) {
            return !address.isLoopbackAddress() && !address.isLinkLocalAddress();
        }
    }

    /// On Linux. Asked of the kernel's files, as Java knows only links that have an address; empty where it is gone.
    public static Optional<Link> named(Root root, String name) throws SocketException {
        var flags = root.ifThere(LINKS + name + "/flags");
        return flags.isEmpty()
                ? Optional.empty()
                : Optional.of(of(root, name, Integer.decode(flags.get())));
    }

    private static Link of(Root root, String name, int flags) throws SocketException {
        var state = root.ifThere(LINKS + name + "/operstate").orElse("unknown");
        var found = Optional.ofNullable(NetworkInterface.getByName(name));
        return new Link(
                name,
                (flags & UP) != 0 && CARRYING.contains(state),
                (flags & LOOPBACK) != 0,
                root.ifThere(LINKS + name + "/address"),
                found.map(Link::addresses).orElse(List.of()));
    }

    /// On Windows: by the number that it gives to the link; empty where it is gone.
    public static Optional<Link> numbered(int index) throws SocketException {
        var found = NetworkInterface.getByIndex(index);
        return found == null ? Optional.empty() : Optional.of(of(found));
    }

    private static Link of(NetworkInterface found) throws SocketException {
        return new Link(
                found.getName(),
                found.isUp(),
                found.isLoopback(),
                Optional.ofNullable(found.getHardwareAddress()).map(HARDWARE::formatHex),
                addresses(found));
    }

    private static List<Address> addresses(NetworkInterface found) {
        return found.getInterfaceAddresses().stream().map(Address::of).toList();
    }
}
