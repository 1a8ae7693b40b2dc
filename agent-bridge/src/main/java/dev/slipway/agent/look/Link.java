package dev.slipway.agent.look;

import java.net.InterfaceAddress;
import java.net.NetworkInterface;
import java.net.SocketException;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;

/// A network interface as the system has it now.
///
/// @param hardware as `52:54:00:12:34:56`; empty where it has none
public record Link(String name, boolean up, Optional<String> hardware, List<Address> addresses) {
    private static final HexFormat HARDWARE = HexFormat.ofDelimiter(":");

    /// @param text without a zone
    /// @param reachable whether others than the neighbours on this link, and this system itself, may know it
    public record Address(String text, int prefix, boolean ipv6, boolean reachable) {}

    /// Empty where it is gone.
    public static Optional<Link> named(String name) throws SocketException {
        var found = NetworkInterface.getByName(name);
        return found == null ? Optional.empty() : Optional.of(of(found));
    }

    /// By the number that the system gives to it; empty where it is gone.
    public static Optional<Link> numbered(int index) throws SocketException {
        var found = NetworkInterface.getByIndex(index);
        return found == null ? Optional.empty() : Optional.of(of(found));
    }

    private static Link of(NetworkInterface found) throws SocketException {
        var hardware = Optional.ofNullable(found.getHardwareAddress()).map(HARDWARE::formatHex);
        var addresses = found.getInterfaceAddresses().stream().map(Link::address).toList();
        return new Link(found.getName(), found.isUp(), hardware, addresses);
    }

    private static Address address(InterfaceAddress found) {
        var address = found.getAddress();
        var text = address.getHostAddress();
        var zone = text.indexOf('%');
        return new Address(
                zone < 0 ? text : text.substring(0, zone),
                found.getNetworkPrefixLength(),
                text.contains(":"),
                !address.isLoopbackAddress() && !address.isLinkLocalAddress());
    }
}
