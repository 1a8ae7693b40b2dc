package dev.slipway.core.live.start;

import dev.slipway.core.failure.InstallException;
import dev.slipway.core.failure.ToolFailure.FileUnusable;
import java.net.InetAddress;
import java.net.NetworkInterface;
import java.net.SocketException;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;

/// A link as it is now.
///
/// @param up whether a cable leads somewhere
/// @param addresses without those that are valid on their own link only
record WiredLink(String name, String mac, boolean up, List<String> addresses) {
    private static final HexFormat MAC = HexFormat.ofDelimiter(":");

    WiredLink {
        addresses = List.copyOf(addresses);
    }

    static List<WiredLink> all() throws InstallException {
        try {
            return Collections.list(NetworkInterface.getNetworkInterfaces()).stream()
                    .map(WiredLink::of)
                    .filter(link -> !link.mac.isEmpty())
                    .toList();
        } catch (SocketException e) {
            throw new InstallException(new FileUnusable("/sys/class/net", "" + e.getMessage()), e);
        }
    }

    private static WiredLink of(NetworkInterface link) {
        var addresses =
                link.inetAddresses()
                        .filter(address -> !address.isLinkLocalAddress())
                        .map(InetAddress::getHostAddress)
                        .toList();
        try {
            var mac = link.getHardwareAddress();
            var text = mac == null ? "" : MAC.formatHex(mac);
            return new WiredLink(link.getName(), text, link.isUp(), addresses);
        } catch (SocketException e) {
            return new WiredLink(link.getName(), "", false, addresses); // it is gone again
        }
    }

    boolean meets(String selector) {
        return selector.startsWith("mac:")
                ? mac.equalsIgnoreCase(selector.substring("mac:".length()))
                : name.equals(selector);
    }
}
