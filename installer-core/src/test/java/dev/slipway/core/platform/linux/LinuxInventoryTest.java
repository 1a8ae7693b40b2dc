package dev.slipway.core.platform.linux;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.core.inventory.Firmware;
import dev.slipway.core.inventory.Hardware;
import dev.slipway.core.inventory.Link;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LinuxInventoryTest {
    @TempDir Path root;

    private RecordedMachine machine;

    @BeforeEach
    void record() throws Exception {
        machine = new RecordedMachine(root);
    }

    @Test
    void readsTheMachineItself() throws Exception {
        machine.file("sys/class/dmi/id/sys_vendor", "Dell Inc.\n")
                .file("sys/class/dmi/id/product_name", "PowerEdge R250\n")
                .file("sys/class/dmi/id/product_serial", "7XK2Q13\n")
                .file("sys/firmware/efi/fw_platform_size", "64\n");

        var inventory = machine.look();

        assertThat(inventory.hardware())
                .isEqualTo(new Hardware("Dell Inc.", "PowerEdge R250", "7XK2Q13", ""));
        assertThat(inventory.firmware()).isEqualTo(Firmware.EFI);
        assertThat(inventory.memoryBytes()).isEqualTo(16303428L * 1024);
        assertThat(inventory.processor().model()).isEqualTo("Intel(R) Xeon(R) E-2336 CPU");
        assertThat(inventory.processor().cores()).isEqualTo(2);
    }

    @Test
    void leavesOutWhatIsNoDisk() throws Exception {
        machine.file("sys/block/loop0/size", "8\n").file("sys/block/zram0/size", "8\n");
        machine.file("sys/block/dm-0/size", "8\n").file("sys/block/zd0/size", "8\n");
        machine.disk("sr0", "11:0", 2097151).disk("mmcblk0boot0", "179:8", 8192);
        machine.disk("sdc", "8:32", 0);
        machine.disk("nvme0c0n1", "259:1", 100).file("sys/block/nvme0c0n1/hidden", "1\n");

        assertThat(machine.look().disks()).isEmpty();
    }

    @Test
    void listsPhysicalLinksWithTheirAddresses() throws Exception {
        machine.file("sys/class/net/lo/address", "00:00:00:00:00:00\n")
                .file("sys/class/net/eth0/address", "52:54:00:12:34:56\n")
                .file("sys/class/net/eth0/operstate", "up\n")
                .file("sys/class/net/eth0/speed", "-1\n")
                .file("sys/class/net/eth0/device/uevent", "")
                .answers("ip -json address show", ADDRESSES);

        assertThat(machine.look().links())
                .containsExactly(
                        new Link(
                                "eth0",
                                "52:54:00:12:34:56",
                                true,
                                0,
                                List.of("10.0.2.15/24", "fe80::1/64")));
    }

    private static final String ADDRESSES =
            """
            [{"ifname":"lo","addr_info":[{"family":"inet","local":"127.0.0.1","prefixlen":8}]},
             {"ifname":"eth0","addr_info":[
               {"family":"inet","local":"10.0.2.15","prefixlen":24},
               {"family":"inet6","local":"fe80::1","prefixlen":64}]}]
            """;
}
