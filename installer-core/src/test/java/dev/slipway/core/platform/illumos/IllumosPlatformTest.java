package dev.slipway.core.platform.illumos;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.core.failure.ToolFailure.CommandFailed;
import dev.slipway.core.failure.ToolFailure.OutputUnreadable;
import dev.slipway.core.inventory.Content;
import dev.slipway.core.inventory.Disk;
import dev.slipway.core.inventory.Firmware;
import dev.slipway.core.inventory.Inventory;
import dev.slipway.core.inventory.Use;
import dev.slipway.core.machine.Fails;
import java.util.List;
import org.junit.jupiter.api.Test;

/// What is understood of recorded tools.
class IllumosPlatformTest {
    private final RecordedCommands commands = RecordedCommands.machine();
    private final IllumosPlatform platform = new IllumosPlatform(commands);

    @Test
    void namesDisksByWhatStaysTheSame() throws Exception {
        assertThat(look().disks())
                .extracting(Disk::id)
                .containsExactly(
                        "0x5000cca02d8b41c4",
                        "0x5000cca02d8b50a8",
                        "ATA-INTEL_SSDSC2BB48-BTWL40210123480QGN",
                        "0x5000cca02d8b77f0",
                        "SanDisk-Ultra-4C530001");
    }

    @Test
    void readsSizePlaceAndKindOfADisk() throws Exception {
        var disk = disk("2EG0KP3J");

        assertThat(disk.path()).isEqualTo("/dev/dsk/c0t5000CCA02D8B41C4d0");
        assertThat(disk.sizeBytes()).isEqualTo(1_200_243_695_616L);
        assertThat(disk.logicalSectorBytes()).isEqualTo(512);
        assertThat(disk.bay()).contains("[0] Slot00");
        assertThat(disk.rotational()).isTrue();
        assertThat(disk("4C530001").removable()).isTrue();
    }

    @Test
    void takesTheSerialNumberThatTheTopologyDoesNotKnowFromTheDriver() throws Exception {
        assertThat(disk("BTWL40210123480QGN").device()).isEqualTo("c1t0d0");
    }

    @Test
    void seesPoolsAndFileSystemsInTheSlicesOfAnEfiLabel() throws Exception {
        assertThat(disk("2EG0KP3J").contents())
                .containsExactly(
                        new Content("disk", "gpt", "", "", 1_200_243_695_616L, ""),
                        new Content("s0", "pcfs", "", "", 524_288L * 512, ""),
                        new Content(
                                "s1",
                                "zfs_member",
                                "tank",
                                "17209182371829736212",
                                2_343_685_087L * 512,
                                "hv07"),
                        new Content("s8", "reserved", "", "", 16_384L * 512, ""));
    }

    @Test
    void seesTheSlicesOfAnSmiLabelButNotTheOneOverAll() throws Exception {
        assertThat(disk("BTWL40210123480QGN").contents())
                .extracting(content -> content.where() + " " + content.kind())
                .containsExactly("disk smi", "s0 ufs", "s8 unknown");
    }

    /// `prtvtoc` fails the same way on a blank disk and on one that it cannot read.
    @Test
    void doesNotCallADiskWithoutALabelBlank() throws Exception {
        assertThat(disk("2EG0QQ7T").contents())
                .containsExactly(Content.unknown("disk", 1_200_243_695_616L));
    }

    @Test
    void knowsWhoUsesADisk() throws Exception {
        assertThat(disk("2EG0KP3J").use()).isEmpty();
        assertThat(disk("2EG0M9AB").use()).contains(new Use.ImportedPool("data"));
        assertThat(disk("4C530001").use()).contains(new Use.LiveMedium());
        assertThat(disk("2EG0QQ7T").use()).contains(new Use.Faulty("yes"));
    }

    @Test
    void readsLinksWithTheirAddresses() throws Exception {
        var link = look().links().getFirst();

        assertThat(link.name()).isEqualTo("net0");
        assertThat(link.mac()).isEqualTo("0c:c4:7a:11:d2:e0");
        assertThat(link.up()).isTrue();
        assertThat(link.speedMegabits()).isEqualTo(10_000);
        assertThat(link.addresses())
                .containsExactly("192.0.2.77/24", "fe80::ec4:7aff:fe11:d2e0/10");
    }

    @Test
    void readsTheMachine() throws Exception {
        var seen = look();

        assertThat(seen.hardware().serial()).isEqualTo("S12345X6");
        assertThat(seen.hardware().uuid()).isEqualTo("564d1f7c-3b1e-4c0f-8a55-0cc47a11d2e0");
        assertThat(seen.firmware()).isEqualTo(Firmware.EFI);
        assertThat(seen.memoryBytes()).isEqualTo(65_428L << 20);
        assertThat(seen.processor().model()).startsWith("Intel(r) Xeon(r)");
        assertThat(seen.processor().cores()).isEqualTo(2);
        assertThat(seen.processor().architecture()).isEqualTo("amd64");
    }

    @Test
    void seesThatItWasStartedByABios() throws Exception {
        commands.saying("prtconf -v", "i86pc\n");

        assertThat(look().firmware()).isEqualTo(Firmware.BIOS);
    }

    @Test
    void runsNothingThatChangesAnything() throws Exception {
        look();

        assertThat(commands.run())
                .allMatch(
                        command ->
                                List.of(
                                                "diskinfo -H",
                                                "iostat -En",
                                                "zpool status",
                                                "mount -p",
                                                "swap -l",
                                                "prtvtoc /",
                                                "zdb -l ",
                                                "fstyp /",
                                                "dladm show-",
                                                "ipadm show-",
                                                "smbios -t",
                                                "prtconf -",
                                                "psrinfo",
                                                "isainfo -k")
                                        .stream()
                                        .anyMatch(command::startsWith));
    }

    @Test
    void refusesATableThatItCannotRead() {
        commands.saying("diskinfo -Hp", "SCSI\tc1t0d0\tHGST\n");

        assertThat(Fails.with(platform::look)).isInstanceOf(OutputUnreadable.class);
    }

    @Test
    void failsWhereThePoolsCannotBeAskedFor() {
        commands.saying("zpool status", "");
        var deaf = new IllumosPlatform(new RecordedCommands());

        assertThat(Fails.with(deaf::look)).isInstanceOf(CommandFailed.class);
    }

    private Inventory look() throws Exception {
        return platform.look();
    }

    private Disk disk(String serial) throws Exception {
        return look().disks().stream()
                .filter(disk -> disk.serial().equals(serial))
                .findFirst()
                .orElseThrow();
    }
}
