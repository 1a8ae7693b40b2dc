package dev.slipway.core.config;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.core.config.AddressConfiguration.AddressKind;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class InterfaceRulesTest {
    private static final AddressConfiguration DHCP =
            new AddressConfiguration("d", AddressKind.DHCP4, Optional.empty());

    @Test
    void refusesOneLinkForTwoInterfaces() {
        assertThat(codes(link("a", "mac:02:00:00:00:00:AA"), link("b", "mac:02:00:00:00:00:aa")))
                .containsExactly("sysconfig.interface[1].selector selector-repeated");
        assertThat(codes(link("a", "x"), link("a", "y")))
                .containsExactly("sysconfig.interface[1] interface-repeated");
    }

    @Test
    void refusesOneAddressForTwoInterfacesHoweverItIsSpelt() {
        assertThat(
                        codes(
                                link("a", "x", fixed("2001:db8::1/64")),
                                link("b", "y", fixed("2001:DB8:0::1/48"))))
                .containsExactly("sysconfig.interface[1].address[0] address-repeated");
    }

    @Test
    void refusesTheSameAutomaticKindTwice() {
        var other = new AddressConfiguration("e", AddressKind.DHCP4, Optional.empty());

        assertThat(codes(link("a", "x", DHCP, other)))
                .containsExactly("sysconfig.interface[0].address[1] address-kind-repeated");
    }

    @Test
    void warnsOfAGatewayThatNoStaticNetworkHas() {
        assertThat(codes(gateway("192.0.2.1", fixed("192.0.2.5/24")))).isEmpty();
        assertThat(codes(gateway("fe80::1", DHCP))).isEmpty();
        assertThat(codes(gateway("192.0.2.1", DHCP)))
                .containsExactly("sysconfig.interface[0].gateway gateway-unreachable");
        assertThat(codes(gateway("2001:db8:1::1", fixed("2001:db8::5/64"))))
                .containsExactly("sysconfig.interface[0].gateway gateway-unreachable");
        assertThat(codes(gateway("0.0.0.0", fixed("192.0.2.5/24"))))
                .containsExactly("sysconfig.interface[0].gateway gateway-bad");
    }

    private static AddressConfiguration fixed(String address) {
        return new AddressConfiguration(address, AddressKind.STATIC, Optional.of(address));
    }

    private static InterfaceConfiguration link(
            String name, String selector, AddressConfiguration... addresses) {
        return new InterfaceConfiguration(name, selector, List.of(addresses), Optional.empty());
    }

    private static InterfaceConfiguration gateway(String gateway, AddressConfiguration address) {
        return new InterfaceConfiguration("a", "x", List.of(address), Optional.of(gateway));
    }

    private static Stream<String> codes(InterfaceConfiguration... links) {
        var pool =
                new PoolConfiguration(
                        "rpool", List.of(new VdevConfiguration(VdevKind.STRIPE, List.of("A"))));
        var system =
                new SystemConfiguration(
                        "h",
                        List.of(),
                        List.of(),
                        Optional.empty(),
                        Optional.empty(),
                        List.of(links),
                        List.of());
        var configuration =
                new MachineConfiguration(
                        List.of(pool),
                        new ImageConfiguration("oci://r/i", false),
                        Optional.empty(),
                        system);
        return MachineConfigurationRules.problems(configuration).stream()
                .map(problem -> problem.field() + " " + problem.code());
    }
}
