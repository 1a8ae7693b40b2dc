package dev.slipway.core.machined;

import java.net.Inet6Address;
import java.net.InetSocketAddress;
import java.net.SocketAddress;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/// Who calls, as the connection proves it, and the lease that the call names.
///
/// @param fingerprint of the client's certificate; empty on the plain-text port, [#LOCAL] on the machine's own socket
/// @param leaseToken empty where none was given
/// @param peer where it calls from, as [#peer(SocketAddress)] has it: what it cannot change as easily as a certificate
record Caller(String fingerprint, String leaseToken, String peer) {
    private static final int NETWORK_BYTES = 8;

    /// Root of the machine itself, whom the file system lets in. No certificate has such a fingerprint.
    static final String LOCAL = "local";

    /// The address; of an IPv6 address the network, for whoever is in one has all of its addresses.
    static String peer(@Nullable SocketAddress from) {
        if (!(from instanceof InetSocketAddress known) || known.getAddress() == null) {
            return "";
        }
        var bytes = known.getAddress().getAddress();
        var length = known.getAddress() instanceof Inet6Address ? NETWORK_BYTES : bytes.length;
        return HexFormat.of().formatHex(bytes, 0, length);
    }

    boolean local() {
        return fingerprint.equals(LOCAL);
    }

    @Override
    public String toString() {
        return "Caller[" + fingerprint + "]";
    }
}
