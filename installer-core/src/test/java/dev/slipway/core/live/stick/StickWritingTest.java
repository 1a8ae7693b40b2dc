package dev.slipway.core.live.stick;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.slipway.core.Samples;
import dev.slipway.core.failure.Failure;
import dev.slipway.core.failure.InstallException;
import dev.slipway.core.failure.ToolFailure.VerificationFailed;
import dev.slipway.core.image.raw.DiskProgress;
import dev.slipway.core.inventory.Inventory;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StickWritingTest {
    private static final long DISK_BYTES = 200L << 20;
    private static final Inventory MACHINE =
            Samples.inventory(Samples.sized("SLIPSTICK1", DISK_BYTES));
    private static final int ENTRY = 478;

    @TempDir private Path folder;
    private StickDesk desk = new StickDesk(Path.of(""));

    @BeforeEach
    void open() {
        desk = new StickDesk(folder);
    }

    @Test
    void leavesEveryByteOfTheImageButTheEntryOfTheDataPartition() throws Exception {
        write(StickTarget.disk("serial:SLIPSTICK1", MACHINE));

        var written = head(desk.disk());
        Arrays.fill(written, ENTRY, ENTRY + 16, (byte) 0);
        assertThat(written).isEqualTo(Files.readAllBytes(desk.image()));
    }

    @Test
    void entersAPartitionFromTheEndOfTheImageToAMebibyteBeforeThatOfTheDisk() throws Exception {
        write(StickTarget.disk("serial:SLIPSTICK1", MACHINE));

        var entry = ByteBuffer.wrap(head(desk.disk()), ENTRY, 16).order(ByteOrder.LITTLE_ENDIAN);
        assertThat(entry.get(ENTRY + 4)).isEqualTo((byte) 0x0C);
        assertThat(entry.getInt(ENTRY + 8)).isEqualTo(StickDesk.IMAGE_BYTES / 512);
        assertThat(entry.getInt(ENTRY + 12) * 512L)
                .isEqualTo(DISK_BYTES - StickDesk.IMAGE_BYTES - (1 << 20));
    }

    @Test
    void forgetsTheCopyOfAnOldTable() throws Exception {
        try (var old = new RandomAccessFile(desk.disk().toFile(), "rw")) {
            old.setLength(DISK_BYTES);
            old.seek(DISK_BYTES - 512);
            old.write("EFI PART".getBytes(US_ASCII));
        }

        write(StickTarget.disk("serial:SLIPSTICK1", MACHINE));

        try (var now = new RandomAccessFile(desk.disk().toFile(), "r")) {
            now.seek(DISK_BYTES - 512);
            assertThat(now.readByte()).isZero();
        }
    }

    @Test
    void putsEachFileInItsPlaceAndReadsItFromTheDiskItself() throws Exception {
        write(StickTarget.disk("serial:SLIPSTICK1", MACHINE));

        assertThat(desk.copied()).containsOnlyKeys("::live.kdl", "::images/debian.tar");
        assertThat(desk.tools())
                .containsExactly("mkfs.vfat", "mmd", "mcopy", "blockdev", "udevadm");
        var flushed = desk.said().indexOf("blockdev --flushbufs /dev/disk/by-id/virtio-SLIPSTICK1");
        assertThat(desk.said().subList(0, flushed)).noneMatch(line -> line.endsWith("/read-back"));
    }

    @Test
    void failsWithoutADataPartitionWhereAFileComesBackOtherwise() throws Exception {
        desk.forgets();

        var failure = failure(StickTarget.disk("serial:SLIPSTICK1", MACHINE));

        assertThat(failure).isInstanceOf(VerificationFailed.class);
        assertThat(Arrays.copyOfRange(head(desk.disk()), ENTRY, ENTRY + 16)).containsOnly(0);
    }

    @Test
    void makesAFileThatOnlyItsOwnerMayRead() throws Exception {
        var file = folder.resolve("stick.img");

        write(StickTarget.file(file.toString(), 100 << 20));

        assertThat(Files.size(file)).isEqualTo(100 << 20);
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
        assertThat(desk.tools()).containsExactly("mkfs.vfat", "mmd", "mcopy");
    }

    private Failure failure(StickTarget target) {
        return catchThrowableOfType(InstallException.class, () -> write(target)).failure();
    }

    private void write(StickTarget target) throws Exception {
        var contents =
                StickContents.of(
                        Optional.empty(),
                        Optional.of(desk.file("live.kdl", "clock { server \"192.0.2.1\"; }")),
                        Optional.empty(),
                        List.of(desk.file("debian.tar", "layers")));
        var plan = StickPlan.of(target, LiveImage.open(desk.image()), contents);
        new StickWriting(plan, desk).run(DiskProgress.unheard());
    }

    private static byte[] head(Path disk) throws IOException {
        try (var in = Files.newInputStream(disk)) {
            return in.readNBytes(StickDesk.IMAGE_BYTES);
        }
    }
}
