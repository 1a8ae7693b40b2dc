package dev.slipway.core.platform.illumos;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.core.Samples;
import dev.slipway.core.config.ConfigurationReading.Understood;
import dev.slipway.core.config.MachineConfiguration;
import dev.slipway.core.config.MachineConfigurationReader;
import dev.slipway.core.failure.ConfigurationFailure.BadConfiguration;
import dev.slipway.core.failure.DiskFailure.DiskInUse;
import dev.slipway.core.failure.InstallException;
import dev.slipway.core.inventory.Content;
import dev.slipway.core.inventory.Disk;
import dev.slipway.core.inventory.Inventory;
import dev.slipway.core.inventory.Link;
import dev.slipway.core.inventory.Use;
import dev.slipway.core.machine.Fails;
import dev.slipway.core.platform.illumos.IllumosOrder.Act;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/// The argument vectors of whole installations, word for word. None of them ran on illumos yet.
class IllumosOrderTest {
    private static final String SYSTEM =
            """
            image "oci://registry.test/omnios:r151054"
            boot-environment-name "omnios"
            sysconfig {
                hostname "hv01"
                nameserver "192.0.2.53"
                search "example.org"
                interface "net0" selector="mac:0c:c4:7a:11:d2:e0" {
                    address name="v4" kind="static" "192.0.2.10/24"
                    address name="v6" kind="addrconf"
                    gateway "192.0.2.1"
                }
                interface "net1" selector="mac:0c:c4:7a:11:d2:e1" {
                    address name="v4" kind="dhcp4"
                    address name="v6" kind="static" "2001:db8::10/64"
                }
            }
            """;

    @Test
    void installsOnOneWholeDisk() throws Exception {
        var argv =
                commands(
                        IllumosOrder.onDisks(
                                pools("pool \"rpool\" { vdev \"stripe\" { disks \"D1\"; }; }"),
                                machine()));

        assertThat(argv)
                .containsExactlyElementsOf(
                        whole("zpool create -fB -O compression=on rpool c1t1d0", argv));
    }

    @Test
    void installsOnAMirrorOfTwoWholeDisks() throws Exception {
        var argv =
                commands(
                        IllumosOrder.onDisks(
                                pools(
                                        "pool \"rpool\" { vdev \"mirror\" { disks \"D1\" \"D2\"; }; options { ashift \"12\"; compression \"lz4\"; }; }"),
                                machine()));

        assertThat(argv)
                .containsExactlyElementsOf(
                        whole(
                                "zpool create -fB -o ashift=12 -O compression=lz4 rpool mirror c1t1d0 c1t2d0",
                                argv));
    }

    @Test
    void installsWithRaidzLogAndSpareBesideTheRootPool() throws Exception {
        var argv =
                commands(
                        IllumosOrder.onDisks(
                                pools(
                                        """
                                        pool "rpool" { vdev "raidz1" { disks "D1" "D2" "D3"; }; vdev "spare" { disks "D4"; }; }
                                        pool "tank" {
                                            vdev "log" { disks "D5"; }
                                            vdev "raidz2" { disks "D6" "D7" "D8"; }
                                            vdev "spare" { disks "D9"; }
                                        }
                                        """),
                                machine()));

        assertThat(argv.getFirst())
                .isEqualTo(
                        "zpool create -fB -O compression=on rpool raidz1 c1t1d0 c1t2d0 c1t3d0 spare c1t4d0");
        assertThat(argv)
                .containsSubsequence(
                        "bootadm update-archive -v -R /a",
                        "zpool create -f tank raidz2 c1t6d0 c1t7d0 c1t8d0 log c1t5d0 spare c1t9d0",
                        "umount /a",
                        "zfs snapshot rpool/ROOT/omnios@installed",
                        "zpool export tank",
                        "zpool export rpool");
    }

    @Test
    void installsOnSlicesWithoutLabellingTheirDisks() throws Exception {
        var argv =
                commands(
                        IllumosOrder.onSlices(
                                pools(
                                        "pool \"rpool\" { vdev \"mirror\" { disks \"D1\" \"D2\"; }; }"),
                                machine()));

        assertThat(argv)
                .containsExactlyElementsOf(
                        whole(
                                "zpool create -f -O compression=on rpool mirror c1t1d0s0 c1t2d0s0",
                                argv));
    }

    @Test
    void namesItsActsInTheirOrder() throws Exception {
        assertThat(
                        IllumosOrder.onDisks(
                                pools("pool \"rpool\" { vdev \"stripe\" { disks \"D1\"; }; }"),
                                machine()))
                .extracting(Act::id)
                .containsExactly(
                        "create-pool rpool",
                        "create-dataset rpool/ROOT",
                        "create-boot-environment rpool/ROOT/omnios",
                        "unpack-image",
                        "write-system-configuration",
                        "activate-boot-environment rpool/ROOT/omnios",
                        "install-boot-loader rpool",
                        "update-boot-archive",
                        "unmount",
                        "take-snapshot",
                        "export-pool rpool");
    }

    @Test
    void isTheSameForTheSameMachine() throws Exception {
        var mirror = pools("pool \"rpool\" { vdev \"mirror\" { disks \"D1\" \"D2\"; }; }");

        assertThat(IllumosOrder.onDisks(mirror, machine()))
                .isEqualTo(IllumosOrder.onDisks(mirror, machine()));
    }

    @Test
    void refusesARootPoolThatIllumosCannotStartFrom() {
        for (var bad :
                List.of(
                        "pool \"tank\" { vdev \"stripe\" { disks \"D1\"; }; }",
                        "pool \"rpool\" { vdev \"stripe\" { disks \"D1\" \"D2\"; }; }",
                        "pool \"rpool\" { vdev \"stripe\" { disks \"D1\"; }; vdev \"log\" { disks \"D2\"; }; }")) {
            assertThat(Fails.with(() -> IllumosOrder.onDisks(pools(bad), machine())))
                    .isInstanceOf(BadConfiguration.class);
        }
    }

    @Test
    void refusesADiskThatIsUsed() {
        var used = pools("pool \"rpool\" { vdev \"stripe\" { disks \"D0\"; }; }");

        assertThat(Fails.with(() -> IllumosOrder.onDisks(used, machine())))
                .isInstanceOf(DiskInUse.class);
    }

    @Test
    void writesTheSystemAsFilesThatNeedNoIpadm() throws InstallException {
        var one = pools("pool \"rpool\" { vdev \"stripe\" { disks \"D1\"; }; }");
        var files = new IllumosSystem(one.system(), machine()).files();

        assertThat(files.get("etc/sysconfig.kdl")).startsWith("sysconfig {\n");
        files.remove("etc/sysconfig.kdl");
        assertThat(files)
                .containsEntry("etc/nodename", "hv01\n")
                .containsEntry("etc/resolv.conf", "search example.org\nnameserver 192.0.2.53\n")
                .containsEntry("etc/defaultrouter", "192.0.2.1\n")
                .containsEntry("etc/hostname.ixgbe0", "192.0.2.10/24 up\n")
                .containsEntry("etc/hostname6.ixgbe0", "")
                .containsEntry("etc/hostname.ixgbe1", "")
                .containsEntry("etc/dhcp.ixgbe1", "")
                .containsEntry("etc/hostname6.ixgbe1", "addif 2001:db8::10/64 up\n")
                .containsKey("etc/inet/hosts")
                .hasSize(9);
    }

    @Test
    void refusesAnInterfaceOnALinkThatIsNotThere() {
        var one = pools("pool \"rpool\" { vdev \"stripe\" { disks \"D1\"; }; }");
        var without = Samples.inventory();

        assertThat(Fails.with(() -> new IllumosSystem(one.system(), without).files()))
                .isInstanceOf(BadConfiguration.class);
    }

    private static List<String> whole(String create, List<String> argv) {
        return List.of(
                create,
                "zfs create -o canmount=off -o mountpoint=legacy rpool/ROOT",
                "zfs create -o canmount=noauto -o mountpoint=legacy -o org.opensolaris.libbe:uuid="
                        + uuid(argv)
                        + " -o org.opensolaris.libbe:policy=static rpool/ROOT/omnios",
                "mount -F zfs rpool/ROOT/omnios /a",
                "zpool set bootfs=rpool/ROOT/omnios rpool",
                "beadm activate -v omnios",
                "bootadm install-bootloader -Mfv -R /a -P rpool",
                "devfsadm -r /a",
                "bootadm update-archive -v -R /a",
                "umount /a",
                "zfs snapshot rpool/ROOT/omnios@installed",
                "zpool export rpool");
    }

    /// Of its own for each machine; what it must look like is all that can be fixed.
    private static String uuid(List<String> argv) {
        var found =
                java.util.regex.Pattern.compile(
                                "libbe:uuid=([0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}) ")
                        .matcher(argv.get(2));
        assertThat(found.find()).isTrue();
        return found.group(1);
    }

    private static List<String> commands(List<Act> acts) {
        return acts.stream().flatMap(act -> act.commands().stream()).map(Object::toString).toList();
    }

    private static MachineConfiguration pools(String pools) {
        return switch (MachineConfigurationReader.read(pools + "\n" + SYSTEM)) {
            case Understood(var configuration, var _, var _) -> configuration;
            case dev.slipway.core.config.ConfigurationReading.Refused(var problems) ->
                    throw new AssertionError(problems);
        };
    }

    private static Inventory machine() {
        var other = Samples.inventory();
        var disks = IntStream.rangeClosed(0, 9).mapToObj(IllumosOrderTest::disk).toList();
        var links =
                List.of(
                        new Link("ixgbe0", "0c:c4:7a:11:d2:e0", true, 10_000, List.of()),
                        new Link("ixgbe1", "0c:c4:7a:11:d2:e1", true, 10_000, List.of()));
        return new Inventory(
                other.hardware(),
                other.firmware(),
                other.processor(),
                other.memoryBytes(),
                disks,
                links);
    }

    private static Disk disk(int number) {
        var device = "c1t" + number + "d0";
        return new Disk(
                "HGST-" + number,
                "/dev/dsk/" + device,
                device,
                "HGST",
                "HUC101212CSS600",
                "D" + number,
                Optional.empty(),
                1_200_243_695_616L,
                512,
                512,
                true,
                false,
                Optional.empty(),
                List.of(Content.unknown("disk", 1_200_243_695_616L)),
                number == 0 ? Optional.of(new Use.ImportedPool("data")) : Optional.empty());
    }
}
