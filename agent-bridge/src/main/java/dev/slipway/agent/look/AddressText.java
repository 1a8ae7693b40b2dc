package dev.slipway.agent.look;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.nio.ByteBuffer;

/// Addresses as hosts compare them: those of IPv6 in the one form of RFC 5952, section 4, which Java does not write.
final class AddressText {
    private static final int GROUPS = 8;

    private AddressText() {}

    static boolean isIpv6(InetAddress address) {
        return address instanceof Inet6Address;
    }

    /// Without a zone.
    static String of(InetAddress address) {
        return isIpv6(address) ? ipv6(groups(address.getAddress())) : address.getHostAddress();
    }

    private static int[] groups(byte[] bytes) {
        var groups = new int[GROUPS];
        var all = ByteBuffer.wrap(bytes);
        for (var i = 0; i < GROUPS; i++) {
            groups[i] = Short.toUnsignedInt(all.getShort());
        }
        return groups;
    }

    private static String ipv6(int[] groups) {
        var from = 0;
        var most = 1;
        for (var i = 0; i < GROUPS; i++) {
            if (zeros(groups, i) > most) {
                from = i;
                most = zeros(groups, i);
            }
        }
        return most == 1
                ? joined(groups, 0, GROUPS)
                : joined(groups, 0, from) + "::" + joined(groups, from + most, GROUPS);
    }

    /// How many there are in a row from here.
    private static int zeros(int[] groups, int from) {
        var end = from;
        while (end < GROUPS && groups[end] == 0) {
            end++;
        }
        return end - from;
    }

    private static String joined(int[] groups, int from, int to) {
        var text = new StringBuilder();
        for (var i = from; i < to; i++) {
            text.append(i == from ? "" : ":").append(Integer.toHexString(groups[i]));
        }
        return text.toString();
    }
}
