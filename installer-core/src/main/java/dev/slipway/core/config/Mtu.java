package dev.slipway.core.config;

import java.util.Optional;
import java.util.regex.Pattern;

/// How large the packets of an interface are, in bytes: from 576, or from 1280 where it has IPv6 (RFC 8200, 5), to 9216.
public final class Mtu {
    /// Of Ethernet, where nobody says otherwise.
    public static final int USUAL = 1500;

    private static final Pattern FORM = Pattern.compile("[1-9]\\d{0,3}");
    private static final int SMALLEST = 576;
    private static final int SMALLEST_V6 = 1280;
    private static final int LARGEST = 9216;

    private Mtu() {}

    /// @param mtu in decimal
    public static Optional<Problem> problem(String mtu) {
        return FORM.matcher(mtu).matches() && isPossible(Integer.parseInt(mtu))
                ? Optional.empty()
                : Optional.of(Problem.of("mtu-bad", mtu, SMALLEST, LARGEST));
    }

    private static boolean isPossible(int mtu) {
        return mtu >= SMALLEST && mtu <= LARGEST;
    }

    /// Of that of `link`, if it says one.
    static Optional<Problem> problem(InterfaceConfiguration link) {
        var small = link.mtu().filter(mtu -> mtu < SMALLEST_V6 && hasV6(link));
        return link.mtu()
                .flatMap(mtu -> problem(mtu.toString()))
                .or(() -> small.map(it -> Problem.of("mtu-not-v6", it.toString(), SMALLEST_V6)));
    }

    private static boolean hasV6(InterfaceConfiguration link) {
        return link.addresses().stream().anyMatch(Mtu::isV6)
                || link.gateway().flatMap(IpAddress::parse).filter(it -> !it.isV4()).isPresent();
    }

    private static boolean isV6(AddressConfiguration address) {
        return switch (address.kind()) {
            case STATIC ->
                    address.address()
                            .flatMap(IpPrefix::parse)
                            .filter(it -> !it.address().isV4())
                            .isPresent();
            case DHCP4 -> false;
            case DHCP6, ADDRCONF -> true;
        };
    }
}
