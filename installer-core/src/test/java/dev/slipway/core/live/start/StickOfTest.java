package dev.slipway.core.live.start;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/// Whose settings and whose certificate a live system takes, as its initial file system finds out: several disks may be the
/// same live system.
@EnabledOnOs(OS.LINUX)
class StickOfTest {
    private static final String LABEL = "SLIPWAY-0123456789abcdef";
    private static final String USB = "devices/pci0000:00/usb1/1-1/host6/block";
    private static final String BUILT_IN = "devices/pci0000:00/ata1/host0/block";

    /// The functions themselves; of the machine only what they ask of it is another.
    private static final String SCRIPT =
            """
            set -eu
            . ../packaging/live/initramfs/arguments.sh
            . ../packaging/live/initramfs/stick.sh
            noted() { echo "$*" >>"$SYS/notes"; }
            usleep() { :; }
            is_virtual() { [ -e "$SYS/virtual" ]; }
            label_of() { cat "$SYS/labels/${1##*/}" 2>/dev/null; }
            stick_of "$1" "$2"
            """;

    @TempDir private Path sys;

    @Test
    void takesTheStick() throws Exception {
        disk("sdb", USB, LABEL);
        disk("sdc", USB, "OTHER");

        assertThat(stickOf("/dev/sdb1")).isEqualTo("/dev/sdb1");
    }

    @Test
    void takesTheStickAlthoughADiskThatIsBuiltInWasFoundFirst() throws Exception {
        disk("sda", BUILT_IN, LABEL);
        disk("sdb", USB, LABEL);

        assertThat(stickOf("/dev/sda1")).isEqualTo("/dev/sdb1");
    }

    @Test
    void takesNothingFromADiskThatIsBuiltIn() throws Exception {
        disk("sda", BUILT_IN, LABEL);

        assertThat(stickOf("/dev/sda1")).isEmpty();
        assertThat(sys.resolve("notes")).content().contains("/dev/sda1", "no stick");
    }

    @Test
    void takesAnyDiskOfAVirtualMachineForAStick() throws Exception {
        disk("vda", "devices/pci0000:00/virtio1/block", LABEL);
        Files.createFile(sys.resolve("virtual"));

        assertThat(stickOf("/dev/vda1")).isEqualTo("/dev/vda1");
    }

    @Test
    void takesNothingWhereSeveralSticksMayBeMeant() throws Exception {
        disk("sdb", USB, LABEL);
        disk("sdc", USB, LABEL);

        assertThat(stickOf("/dev/sdb1")).isEmpty();
        assertThat(sys.resolve("notes")).content().contains("/dev/sdb1 /dev/sdc1", "pull out");
    }

    private void disk(String name, String bus, String label) throws IOException {
        var disk = Files.createDirectories(sys.resolve(bus).resolve(name));
        Files.writeString(disk.resolve("removable"), "0\n");
        var partition = Files.createDirectories(disk.resolve(name + "1"));
        Files.writeString(partition.resolve("partition"), "1\n");
        var block = Files.createDirectories(sys.resolve("class/block"));
        Files.createSymbolicLink(block.resolve(name + "1"), partition);
        Files.writeString(
                Files.createDirectories(sys.resolve("labels")).resolve(name + "1"), label);
    }

    private String stickOf(String medium) throws Exception {
        var shell = new ProcessBuilder("sh", "-c", SCRIPT, "sh", medium, LABEL);
        shell.environment().put("SYS", sys.toString());
        var running = shell.redirectError(ProcessBuilder.Redirect.INHERIT).start();
        try (var out = running.inputReader()) {
            var said = out.readAllAsString().strip();
            running.waitFor();
            return said;
        }
    }
}
