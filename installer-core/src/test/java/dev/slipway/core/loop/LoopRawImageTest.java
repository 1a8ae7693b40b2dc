package dev.slipway.core.loop;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.core.DiskContents;
import dev.slipway.core.command.Command;
import dev.slipway.core.config.ConfigurationReading.Understood;
import dev.slipway.core.config.MachineConfiguration;
import dev.slipway.core.config.MachineConfigurationReader;
import dev.slipway.core.engine.Confirmed;
import dev.slipway.core.engine.InstallEngine;
import dev.slipway.core.engine.Records;
import dev.slipway.core.engine.Undertaking.Installing;
import dev.slipway.core.event.InstallEvent;
import dev.slipway.core.event.InstallEvent.Completed;
import dev.slipway.core.event.InstallEvent.Failed;
import dev.slipway.core.failure.ImageFailure.DigestMismatch;
import dev.slipway.core.failure.InstallException;
import dev.slipway.core.image.Images;
import dev.slipway.core.image.file.Packed;
import dev.slipway.core.image.reference.Compression;
import dev.slipway.core.image.reference.ImagePlatform;
import dev.slipway.core.image.reference.ImageReference;
import dev.slipway.core.image.reference.ResolvedImage;
import dev.slipway.core.image.source.FetchOptions;
import dev.slipway.core.inventory.Disk;
import dev.slipway.core.plan.ImageStep.WriteImage;
import dev.slipway.core.plan.PlanHash;
import dev.slipway.core.plan.Planner;
import dev.slipway.core.platform.OpenDisk;
import dev.slipway.core.step.Steps;
import dev.slipway.core.step.SystemWriting;
import dev.slipway.core.step.image.ImageUnpacking;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// The contents of a disk, written past the page cache of the real kernel.
class LoopRawImageTest {
    private static final int MIB = 1 << 20;
    private static final int SECTORS = 20 * MIB / 512;
    private static final byte[] CONTENT = DiskContents.of(SECTORS);
    private static final int TABLE = 33 * 512;

    @TempDir private Path folder;
    @TempDir private Path images;

    @Test
    void aDiskFullOfOldBytesIsTheImageAndItsTableReachesItsEnd() throws Exception {
        LoopTools.assume();
        makeUsedDisk(512);
        try (var machine = LoopPlatform.open(folder)) {
            assertThat(install(machine, Packed.of(Compression.ZSTD, CONTENT)).getLast())
                    .isInstanceOf(Completed.class);

            assertThat(machine.look().disks()).allMatch(Disk::free);
            assertThat(machine.look().disks().getFirst().contents())
                    .extracting(content -> content.where() + " " + content.kind())
                    .contains("disk gpt", "1 partition");
            var verified = machine.commands().run(Command.of("sgdisk", "--verify", path(machine)));
            assertThat(verified.text()).contains("No problems found");
        }
        assertThat(written(MIB, CONTENT.length - TABLE))
                .isEqualTo(Arrays.copyOfRange(CONTENT, MIB, CONTENT.length - TABLE));
    }

    @ParameterizedTest
    @ValueSource(ints = {512, 4096})
    void writesWhatHasNoTableAndNoWholeSectors(int sectorBytes) throws Exception {
        LoopTools.assume();
        makeUsedDisk(sectorBytes);
        var content = Arrays.copyOfRange(CONTENT, 2048, 12 * MIB + 777);
        try (var machine = LoopPlatform.open(folder)) {
            assertThat(install(machine, content).getLast()).isInstanceOf(Completed.class);
        }

        assertThat(written(0, content.length, sectorBytes)).isEqualTo(content);
    }

    @Test
    void aDiskWithTheWrongImageHasNoTable() throws Exception {
        LoopTools.assume();
        makeUsedDisk(512);
        try (var machine = LoopPlatform.open(folder)) {
            var file = Files.write(images.resolve("disk.img"), CONTENT);
            var resolved = resolved(file);
            Files.write(file, Arrays.copyOf(CONTENT, CONTENT.length - 512));

            var ended = install(machine, file, resolved).getLast();

            assertThat(ended)
                    .isInstanceOfSatisfying(
                            Failed.class,
                            it -> assertThat(it.failure()).isInstanceOf(DigestMismatch.class));
            assertThat(machine.look().disks().getFirst().contents()).isEmpty();
        }
    }

    /// As often as it takes: a half-written disk is the same as any other.
    @Test
    void installsOverWhatAnotherImageLeft() throws Exception {
        LoopTools.assume();
        makeUsedDisk(512);
        try (var machine = LoopPlatform.open(folder)) {
            var other = Packed.of(Compression.XZ, DiskContents.of(SECTORS / 2));
            assertThat(install(machine, other).getLast()).isInstanceOf(Completed.class);
            assertThat(install(machine, Packed.of(Compression.GZIP, CONTENT)).getLast())
                    .isInstanceOf(Completed.class);
        }

        assertThat(written(MIB, CONTENT.length - TABLE))
                .isEqualTo(Arrays.copyOfRange(CONTENT, MIB, CONTENT.length - TABLE));
    }

    private List<InstallEvent> install(LoopPlatform machine, byte[] image) throws Exception {
        var file = Files.write(images.resolve("disk.img"), image);
        return install(machine, file, resolved(file));
    }

    private static ResolvedImage resolved(Path file) throws Exception {
        return new Images(FetchOptions.secure())
                .resolve(ImageReference.parse("raw:" + file), new ImagePlatform("linux", "amd64"));
    }

    private List<InstallEvent> install(LoopPlatform machine, Path file, ResolvedImage image)
            throws Exception {
        var kdl = "image \"raw:%s\" { disk \"serial:LOOP-A\" }".formatted(file);
        var configuration = configuration(kdl);
        var plan = Planner.plan("machine-1", configuration, kdl, machine.look(), image);
        var told = new ArrayList<InstallEvent>();
        new InstallEngine(machine, new Steps(machine, writing(), nobody()))
                .run(
                        new Installing(new Confirmed(plan, configuration, PlanHash.of(plan))),
                        new Records(images.resolve("records")),
                        told::add);
        return told;
    }

    private static ImageUnpacking writing() {
        return new ImageUnpacking() {
            @Override
            public List<Shortfall> unpack(
                    dev.slipway.core.plan.ImageStep.UnpackImage step,
                    Path root,
                    Listener listener) {
                throw new IllegalStateException("there is no root to unpack into");
            }

            @Override
            public DiskWritten write(WriteImage step, OpenDisk disk, Listener listener)
                    throws InstallException, InterruptedException {
                var written =
                        new Images(FetchOptions.secure())
                                .write(step.image(), disk, step.disk().name(), listener::progress);
                return new DiskWritten(written.bytes(), written.writtenBytes(), written.checksum());
            }
        };
    }

    private static SystemWriting nobody() {
        return (_, _, _) -> {
            throw new IllegalStateException("there is no system to write into");
        };
    }

    private static MachineConfiguration configuration(String kdl) {
        var reading = MachineConfigurationReader.read(kdl);
        assertThat(reading).isInstanceOf(Understood.class);
        return ((Understood) reading).configuration();
    }

    private void makeUsedDisk(int sectorBytes) throws IOException {
        var old = new byte[32 * MIB];
        Arrays.fill(old, (byte) 0xa5);
        Files.write(folder.resolve("A-" + sectorBytes + ".img"), old);
    }

    private static String path(LoopPlatform machine) throws Exception {
        return machine.look().disks().getFirst().path();
    }

    private byte[] written(int from, int to) throws IOException {
        return written(from, to, 512);
    }

    private byte[] written(int from, int to, int sectorBytes) throws IOException {
        var all = Files.readAllBytes(folder.resolve("A-" + sectorBytes + ".img"));
        return Arrays.copyOfRange(all, from, to);
    }
}
