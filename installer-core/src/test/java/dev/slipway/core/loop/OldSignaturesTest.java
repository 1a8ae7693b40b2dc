package dev.slipway.core.loop;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.core.command.Command;
import dev.slipway.core.config.ConfigurationReading.Understood;
import dev.slipway.core.config.MachineConfiguration;
import dev.slipway.core.config.MachineConfigurationReader;
import dev.slipway.core.engine.Records;
import dev.slipway.core.inventory.Content;
import dev.slipway.core.plan.Planner;
import dev.slipway.core.step.Steps;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Disks that had another life: signatures at both ends, of everything that could find itself again.
class OldSignaturesTest {
    private static final long MEBIBYTE = 1 << 20;
    private static final long SIZE = 700 * MEBIBYTE;
    private static final int MD_MAGIC = 0xa92b4efc;
    private static final String KDL =
            """
            disk "serial:LOOP-A" table="mbr" { partition "root" { filesystem "ext4"; mount "/" } }
            image "oci://registry.example/small:1"
            sysconfig { hostname "loop" }
            """;

    @TempDir private Path folder;

    @Test
    void findsNothingOfTheOldArraysAfterClearing() throws Exception {
        disk();
        array12(4096);
        array090();

        assertThat(clearedOf()).contains("linux_raid_member");
    }

    @Test
    void findsNothingOfAnArrayThatIsDescribedAtTheEnd() throws Exception {
        disk();
        array12((((SIZE >> 9) - 16) & ~7L) << 9);

        assertThat(clearedOf()).containsExactly("linux_raid_member");
    }

    @Test
    void findsNothingOfAnOldPoolInItsFourLabels() throws Exception {
        disk();
        pool();

        assertThat(clearedOf()).contains("zfs_member");
    }

    @Test
    void findsNothingOfAPhysicalVolume() throws Exception {
        disk();
        physicalVolume();

        assertThat(clearedOf()).containsExactly("LVM2_member");
    }

    @Test
    void findsNothingOfATableWhoseBeginningIsGone() throws Exception {
        disk();
        try (var machine = LoopPlatform.open(folder)) {
            var path = machine.look().disks().getFirst().path();
            machine.commands().run(Command.of("sgdisk", "-n", "1:0:0", path));
            machine.commands().run(Command.of("udevadm", "settle"));
        }
        write(0, new byte[(int) MEBIBYTE]);

        assertThat(clearedOf()).containsExactly("gpt");
    }

    private void disk() throws IOException {
        LoopTools.assume();
        LoopPlatform.makeDisk(folder, "A", SIZE / MEBIBYTE, 512);
    }

    /// @return the kinds that were found before
    private List<String> clearedOf() throws Exception {
        try (var machine = LoopPlatform.open(folder)) {
            var before = machine.look();
            var found = before.disks().getFirst().contents();
            var system = new SmallSystem();
            var plan = Planner.plan("machine-1", configuration(), KDL, before, SmallSystem.IMAGE);
            new Steps(machine, system, system)
                    .of(plan, new Records(folder.resolve("records"))).steps().stream()
                            .filter(step -> step.id().startsWith("clear-disk"))
                            .findFirst()
                            .orElseThrow()
                            .run(new Unheard());

            assertThat(machine.look().disks().getFirst().contents()).isEmpty();
            return found.stream().map(Content::kind).distinct().toList();
        }
    }

    private static MachineConfiguration configuration() {
        return ((Understood) MachineConfigurationReader.read(KDL)).configuration();
    }

    /// Version 1: 1.2 lies 4 KiB behind the beginning, 1.0 at the end.
    private void array12(long offset) throws IOException {
        var block = ByteBuffer.allocate(4096).order(ByteOrder.LITTLE_ENDIAN);
        block.putInt(0, MD_MAGIC).putInt(4, 1).putInt(16, 0x01020304);
        block.putLong(144, offset >> 9);
        write(offset, block.array());
    }

    /// Version 0.90: in the last whole 64 KiB.
    private void array090() throws IOException {
        var block = ByteBuffer.allocate(4096).order(ByteOrder.LITTLE_ENDIAN);
        block.putInt(0, MD_MAGIC).putInt(4, 0).putInt(8, 90).putInt(20, 0x01020304);
        write((SIZE & -65536) - 65536, block.array());
    }

    /// Uberblocks from the middle of each label on.
    private void pool() throws IOException {
        var label = 256 * 1024L;
        for (var start : List.of(0L, label, SIZE - 2 * label, SIZE - label)) {
            for (var i = 0; i < 16; i++) {
                var block = ByteBuffer.allocate(1024).order(ByteOrder.LITTLE_ENDIAN);
                block.putLong(0, 0x00bab10c).putLong(8, 5000).putLong(16, i + 1L);
                write(start + label / 2 + i * 1024L, block.array());
            }
        }
    }

    private void physicalVolume() throws IOException {
        var sector = ByteBuffer.allocate(512).order(ByteOrder.LITTLE_ENDIAN);
        sector.put("LABELONE".getBytes(US_ASCII)).putLong(1).putInt(0).putInt(32);
        sector.put("LVM2 001".getBytes(US_ASCII))
                .put("0123456789abcdef0123456789abcdef".getBytes(US_ASCII));
        sector.putInt(16, crc(sector.array(), 20));
        write(512, sector.array());
    }

    /// LVM's: CRC-32 from another beginning, not inverted at the end.
    private static int crc(byte[] bytes, int from) {
        var crc = 0xf597a6cf;
        for (var i = from; i < bytes.length; i++) {
            crc ^= bytes[i] & 0xff;
            for (var bit = 0; bit < 8; bit++) {
                crc = (crc >>> 1) ^ ((crc & 1) == 0 ? 0 : 0xedb88320);
            }
        }
        return crc;
    }

    private void write(long offset, byte[] bytes) throws IOException {
        try (var file = new RandomAccessFile(folder.resolve("A-512.img").toFile(), "rw")) {
            file.seek(offset);
            file.write(bytes);
        }
    }
}
