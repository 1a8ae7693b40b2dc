package dev.slipway.core.platform.linux;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.core.inventory.LinkHardware;
import dev.slipway.core.inventory.NotSeen.NoAnswer;
import dev.slipway.core.inventory.Smbios.Bios;
import dev.slipway.core.inventory.Smbios.Board;
import dev.slipway.core.inventory.Smbios.MemoryModule;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LinuxFittingsTest {
    @TempDir private Path root;
    private RecordedMachine machine;

    @BeforeEach
    void record() throws Exception {
        machine = new RecordedMachine(root);
    }

    @Test
    void readsTheTablesThatQemuMakes() throws Exception {
        tables(recorded());

        assertThat(fittings().smbios().modules())
                .containsExactly(
                        new MemoryModule(
                                "DIMM 0",
                                3L << 30,
                                "",
                                3200,
                                "Memory Works",
                                "MW16G3200",
                                "M-4711"));
        assertThat(fittings().smbios().unread()).isEmpty();
    }

    @Test
    void readsWhoMadeFirmwareAndBoard() throws Exception {
        machine.file("sys/class/dmi/id/bios_vendor", "ACME Firmware\n")
                .file("sys/class/dmi/id/bios_version", "2.7\n")
                .file("sys/class/dmi/id/bios_date", "04/01/2024\n")
                .file("sys/class/dmi/id/board_vendor", "ACME Boards\n")
                .file("sys/class/dmi/id/board_name", "X11\n");

        var smbios = fittings().smbios();

        assertThat(smbios.bios()).isEqualTo(new Bios("ACME Firmware", "2.7", "04/01/2024"));
        assertThat(smbios.board()).isEqualTo(new Board("ACME Boards", "X11", ""));
    }

    @Test
    void saysWhyTheModulesAreUnknown() throws Exception {
        assertThat(fittings().smbios().unread().orElseThrow())
                .isInstanceOfSatisfying(
                        NoAnswer.class, why -> assertThat(why.said()).contains("tables/DMI"));

        tables(new byte[] {17, 40, 0});

        assertThat(fittings().smbios().unread())
                .contains(new NoAnswer("the SMBIOS tables end in the middle of a structure"));
    }

    @Test
    void readsWhatDrivesALinkAndHowItIsConnected() throws Exception {
        machine.file("sys/class/net/lo/operstate", "unknown\n")
                .file("sys/class/net/eth0/operstate", "up\n")
                .file("sys/class/net/eth0/duplex", "full\n")
                .file("sys/class/net/eth0/device/uevent", "")
                .file("sys/bus/pci/drivers/igb/bind", "")
                .link("sys/class/net/eth0/device/driver", "../../../../bus/pci/drivers/igb")
                .file("sys/class/net/eth1/operstate", "down\n")
                .file("sys/class/net/eth1/device/uevent", "");

        assertThat(fittings().links())
                .containsExactly(
                        new LinkHardware("eth0", "igb", "up", "full"),
                        new LinkHardware("eth1", "", "down", ""));
    }

    private LinuxFittings fittings() {
        return new LinuxFittings(Roots.under(root));
    }

    private void tables(byte[] bytes) throws IOException {
        machine.file("sys/firmware/dmi/tables/DMI", "");
        Files.write(root.resolve("sys/firmware/dmi/tables/DMI"), bytes);
    }

    /// From QEMU 7.2, told with `-smbios` what to say.
    static byte[] recorded() throws IOException {
        try (InputStream in = LinuxFittingsTest.class.getResourceAsStream("smbios-qemu.bin")) {
            return Objects.requireNonNull(in).readAllBytes();
        }
    }
}
