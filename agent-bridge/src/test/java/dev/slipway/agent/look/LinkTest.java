package dev.slipway.agent.look;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@EnabledOnOs(OS.LINUX)
class LinkTest {
    @TempDir Path system;

    @Test
    void isThereBeforeItHasAnAddress() throws Exception {
        link("eth9", "0x1003", "up", "52:54:00:12:34:56");

        var link = Link.named(root(), "eth9").orElseThrow();

        assertThat(link.up()).isTrue();
        assertThat(link.loopback()).isFalse();
        assertThat(link.hardware()).contains("52:54:00:12:34:56");
        assertThat(link.addresses()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"0x1002,down", "0x1003,down", "0x1003,lowerlayerdown", "0x1002,up"})
    void isNotUpWhereItIsSwitchedOffOrHasNoCarrier(String flags, String state) throws Exception {
        link("eth9", flags, state, "52:54:00:12:34:56");

        assertThat(Link.named(root(), "eth9").orElseThrow().up()).isFalse();
    }

    @Test
    void knowsTheLinkThatLeadsToNobody() throws Exception {
        link("lo", "0x9", "unknown", "00:00:00:00:00:00");

        var link = Link.named(root(), "lo").orElseThrow();

        assertThat(link.up()).isTrue();
        assertThat(link.loopback()).isTrue();
        assertThat(link.addresses()).noneMatch(Link.Address::reachable);
        assertThat(link.addresses()).anyMatch(address -> address.text().equals("127.0.0.1"));
    }

    @Test
    void isNotThereWhereTheKernelHasNoneOfThatName() throws Exception {
        assertThat(Link.named(root(), "eth9")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "0:0:0:0:0:0:0:0, ::",
        "0:0:0:0:0:0:0:1, ::1",
        "fe80:0:0:0:5054:ff:fe12:3456, fe80::5054:ff:fe12:3456",
        "2001:db8:0:0:1:0:0:1, 2001:db8::1:0:0:1",
        "2001:0:0:1:0:0:0:1, 2001:0:0:1::1",
        "2001:db8:0:1:1:1:1:1, 2001:db8:0:1:1:1:1:1",
        "2001:DB8:0:0:0:0:0:0, 2001:db8::",
        "192.0.2.7, 192.0.2.7"
    })
    void writesAddressesInTheOneFormThatTheyHave(String address, String text) throws Exception {
        assertThat(AddressText.of(InetAddress.getByName(address))).isEqualTo(text);
    }

    private void link(String name, String flags, String state, String hardware) {
        var root = new RecordedRoot(system);
        root.file("sys/class/net/" + name + "/flags", flags + "\n");
        root.file("sys/class/net/" + name + "/operstate", state + "\n");
        root.file("sys/class/net/" + name + "/address", hardware + "\n");
    }

    private Root root() {
        return new Root(system);
    }
}
