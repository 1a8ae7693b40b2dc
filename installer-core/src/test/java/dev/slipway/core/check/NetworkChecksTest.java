package dev.slipway.core.check;

import static dev.slipway.core.Samples.SYSTEM;
import static dev.slipway.core.Samples.inventory;
import static dev.slipway.core.Samples.single;
import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.core.config.AddressConfiguration;
import dev.slipway.core.config.AddressConfiguration.AddressKind;
import dev.slipway.core.config.Attachment;
import dev.slipway.core.config.Attachment.Bond;
import dev.slipway.core.config.Attachment.Direct;
import dev.slipway.core.config.Attachment.Vlan;
import dev.slipway.core.config.BondMode;
import dev.slipway.core.config.InterfaceConfiguration;
import dev.slipway.core.config.MachineConfiguration;
import dev.slipway.core.config.SystemConfiguration;
import dev.slipway.core.inventory.Inventory;
import dev.slipway.core.inventory.Link;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class NetworkChecksTest {
    private static final AddressConfiguration FIXED =
            new AddressConfiguration("v4", AddressKind.STATIC, Optional.of("192.0.2.5/24"));

    private static final Link SLOW = new Link("eth0", "02:00:00:00:00:01", true, 1000, List.of());
    private static final Link FAST = new Link("eth1", "02:00:00:00:00:02", true, 10000, List.of());
    private static final Link DOWN = new Link("eth2", "02:00:00:00:00:03", false, 0, List.of());

    private static final Direct NET0 = new Direct("eth0");
    private static final Vlan LAN10 = new Vlan(10, "net0");

    @Test
    void looksForEveryLinkOfABond() {
        assertThat(codes(new Bond(BondMode.ACTIVE_BACKUP, List.of("eth0", "eth7", "eth2"))))
                .containsExactly(
                        "sysconfig.interface[0].bond.links[1] unknown-link",
                        "sysconfig.interface[0].bond.links[2] link-down");
    }

    @Test
    void knowsALinkThatABondAndAnInterfaceNameDifferently() {
        assertThat(codes(NET0, new Bond(BondMode.BROADCAST, List.of("eth1", "mac:" + SLOW.mac()))))
                .containsExactly("sysconfig.interface[1].bond.links[1] selector-repeated");
    }

    @Test
    void warnsOfLinksThatLacpWouldLeaveIdle() {
        var both = List.of("eth0", "eth1");

        assertThat(codes(new Bond(BondMode.LACP, both)))
                .containsExactly("sysconfig.interface[0].bond bond-speeds-differ");
        assertThat(codes(new Bond(BondMode.ACTIVE_BACKUP, both))).isEmpty();
    }

    @Test
    void saysThatNobodyWasAskedForAnAddressInAVlan() {
        assertThat(codes(NET0, LAN10))
                .containsExactly("sysconfig.interface[1].address[0] address-in-vlan");
    }

    @Test
    void asksForAnAddressWhereItCanBeHeard() {
        assertThat(asked(NET0)).contains(SLOW);
        assertThat(asked(new Bond(BondMode.LACP, List.of("eth2", "eth1", "eth0")))).contains(FAST);
        assertThat(asked(LAN10)).isEmpty();
    }

    private static Optional<Link> asked(Attachment attachment) {
        return StaticAddresses.of(configuration(attachment), machine()).getFirst().link();
    }

    private static Stream<String> codes(Attachment... attachments) {
        var problems = new Problems();
        new NetworkChecks(configuration(attachments), machine(), problems).check();
        return problems.found().stream().map(it -> it.field() + " " + it.code());
    }

    private static MachineConfiguration configuration(Attachment... attachments) {
        var system =
                new SystemConfiguration(
                        SYSTEM.hostname(),
                        List.of(),
                        List.of(),
                        Optional.empty(),
                        Optional.empty(),
                        Stream.of(attachments).map(NetworkChecksTest::made).toList(),
                        List.of());
        return new MachineConfiguration(
                single().pools(), single().image(), Optional.empty(), system);
    }

    private static InterfaceConfiguration made(Attachment attachment) {
        return new InterfaceConfiguration(
                "net0", attachment, Optional.empty(), List.of(FIXED), Optional.empty());
    }

    private static Inventory machine() {
        var machine = inventory();
        return new Inventory(
                machine.hardware(),
                machine.firmware(),
                machine.processor(),
                machine.memoryBytes(),
                machine.disks(),
                List.of(SLOW, FAST, DOWN));
    }
}
