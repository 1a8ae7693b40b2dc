package dev.slipway.core.config;

import java.math.BigInteger;
import java.util.Optional;
import java.util.regex.Pattern;

/// An address of a machine with the length of its network's prefix: `192.0.2.5/24`.
///
/// @param length in bits, from 1 to the width of the address
public record IpPrefix(IpAddress address, int length) {
    private static final Pattern FORM = Pattern.compile("([^/]*)/([1-9][0-9]{0,2})");

    /// @return nothing if `text` is not an address, a slash and a length that fits
    public static Optional<IpPrefix> parse(String text) {
        var form = FORM.matcher(text);
        if (!form.matches()) {
            return Optional.empty();
        }
        var length = Integer.parseInt(form.group(2));
        return IpAddress.parse(form.group(1))
                .filter(address -> length <= address.width())
                .map(address -> new IpPrefix(address, length));
    }

    /// Why a machine cannot have this address.
    public static Optional<Problem> problem(String text) {
        var parsed = parse(text);
        if (parsed.isEmpty()) {
            var code = IpAddress.parse(text).isPresent() ? "prefix-missing" : "prefix-bad";
            return Optional.of(Problem.of(code, text));
        }
        return parsed.filter(prefix -> !prefix.isForHost())
                .map(_ -> Problem.of("address-not-for-host", text));
    }

    /// The address so many after this one.
    ///
    /// @param number not negative
    /// @return nothing where it is outside of the network, or none that a machine can have there
    public Optional<IpPrefix> plus(int number) {
        var later = new IpAddress(address.bits().add(BigInteger.valueOf(number)), address.width());
        return Optional.of(new IpPrefix(later, length))
                .filter(prefix -> contains(later) && prefix.isForHost());
    }

    /// The network that the address is of, as routes name it: `192.0.2.0/24`.
    public IpPrefix wholeNetwork() {
        var first = network(address).shiftLeft(hostBits());
        return new IpPrefix(new IpAddress(first, address.width()), length);
    }

    public String text() {
        return address.text() + "/" + length;
    }

    public boolean contains(IpAddress other) {
        return other.width() == address.width() && network(other).equals(network(address));
    }

    private boolean isForHost() {
        return address.isForHost() && !isNetwork() && !isBroadcast();
    }

    private boolean isNetwork() {
        return hostBits() > 1 && host().signum() == 0 && address.isV4();
    }

    private boolean isBroadcast() {
        return hostBits() > 1 && address.isV4() && host().bitCount() == hostBits();
    }

    private int hostBits() {
        return address.width() - length;
    }

    private BigInteger network(IpAddress of) {
        return of.bits().shiftRight(hostBits());
    }

    private BigInteger host() {
        return address.bits().subtract(network(address).shiftLeft(hostBits()));
    }
}
