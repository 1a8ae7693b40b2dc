package dev.slipway.core.loop;

import static dev.slipway.core.loop.SmallSystem.IMAGE;
import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.core.command.Command;
import dev.slipway.core.config.ConfigurationReading.Understood;
import dev.slipway.core.config.MachineConfiguration;
import dev.slipway.core.config.MachineConfigurationReader;
import dev.slipway.core.engine.Confirmed;
import dev.slipway.core.engine.InstallEngine;
import dev.slipway.core.engine.InstallStep;
import dev.slipway.core.engine.Records;
import dev.slipway.core.engine.Undertaking.Installing;
import dev.slipway.core.event.InstallEvent;
import dev.slipway.core.event.InstallEvent.Completed;
import dev.slipway.core.failure.InstallException;
import dev.slipway.core.inventory.Disk;
import dev.slipway.core.plan.PlanHash;
import dev.slipway.core.plan.Planner;
import dev.slipway.core.step.Steps;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// The real engine, steps and tools; looked at with the real tools afterwards.
class LoopInstallationTest {
    private static final String REST =
            """
            image "oci://registry.example/small:1"
            sysconfig { hostname "loop" }
            """;

    private static final String EXT4 =
            """
            disk "serial:LOOP-A" table="mbr" {
                partition "root" { filesystem "ext4"; size "400M"; mount "/"; label "root" }
                partition "swap" { filesystem "swap"; size "16M" }
                partition "srv" { filesystem "ext4"; mount "/srv"; option "noatime" }
            }
            """;

    private static final String BTRFS =
            """
            disk "serial:LOOP-A" table="mbr" {
                partition "root" {
                    filesystem "btrfs"
                    subvolume "@" mount="/"
                    subvolume "@home" mount="/home"
                    option "compress" "zstd"
                }
            }
            """;

    private static final String XFS =
            """
            disk "serial:LOOP-A" table="gpt" {
                boot "bios"
                partition "root" { filesystem "xfs"; size "400M"; mount "/" }
                partition "exchange" { filesystem "vfat"; size "64M"; label "EXCHANGE"; mount "/exchange" }
                partition "data" { filesystem "ntfs"; label "DATA"; mount "/data" }
            }
            """;

    @TempDir private Path folder;
    private final SmallSystem system = new SmallSystem();

    @ParameterizedTest
    @ValueSource(ints = {512, 4096})
    void installsOntoExt4InAnMbr(int sectorBytes) throws Exception {
        LoopTools.assume("mkfs.ext4", "mkswap");
        LoopPlatform.makeDisk(folder, "A", 700, sectorBytes);
        try (var machine = LoopPlatform.open(folder)) {
            var events = install(machine, EXT4);

            assertThat(events.getLast()).isInstanceOf(Completed.class);
            assertThat(kinds(machine)).containsExactly("disk dos", "1 ext4", "2 swap", "3 ext4");
            assertGrubReadsTheKernel(machine, 1, "/boot/vmlinuz-6.1.0-1");
            try (var root = new Looked(machine, 1, "ext4", "defaults")) {
                assertHasEveryFile(root.path(), "");
                assertThat(Files.readString(root.path().resolve("etc/fstab")))
                        .containsPattern("UUID=[0-9a-f-]{36}\t/\text4\tdefaults\t0\t1\n")
                        .containsPattern("UUID=[0-9a-f-]{36}\tnone\tswap\tsw\t0\t0\n")
                        .containsPattern("UUID=[0-9a-f-]{36}\t/srv\text4\tnoatime\t0\t2\n");
                assertThat(Files.readString(root.path().resolve("boot/grub/grub.cfg")))
                        .contains("search --no-floppy --fs-uuid --set=root ")
                        .containsPattern(
                                "linux /boot/vmlinuz-6.1.0-1 root=UUID=[0-9a-f-]{36} rw \\S+"
                                        + " console=ttyS1 quiet\n")
                        .contains("initrd /boot/initrd.img-6.1.0-1\n");
            }
        }
    }

    @Test
    void installsOntoSubvolumesOfBtrfs() throws Exception {
        LoopTools.assume("mkfs.btrfs", "btrfs");
        LoopPlatform.makeDisk(folder, "A", 500, 512);
        try (var machine = LoopPlatform.open(folder)) {
            var events = install(machine, BTRFS);

            assertThat(events.getLast()).isInstanceOf(Completed.class);
            assertThat(kinds(machine)).containsExactly("disk dos", "1 btrfs");
            assertGrubReadsTheKernel(machine, 1, "/@/boot/vmlinuz-6.1.0-1");
            try (var root = new Looked(machine, 1, "btrfs", "subvol=@")) {
                assertThat(root.path().resolve("home")).isEmptyDirectory();
                assertThat(Files.readString(root.path().resolve("etc/fstab")))
                        .contains("\t/\tbtrfs\tsubvol=@,compress=zstd\t0\t0\n")
                        .contains("\t/home\tbtrfs\tsubvol=@home,compress=zstd\t0\t0\n");
                assertThat(Files.readString(root.path().resolve("boot/grub/grub.cfg")))
                        .contains("linux /@/boot/vmlinuz-6.1.0-1 root=UUID=")
                        .contains(" rootflags=subvol=@ rw ");
            }
            try (var home = new Looked(machine, 1, "btrfs", "subvol=@home")) {
                assertHasEveryFile(home.path(), "home/");
            }
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {512, 4096})
    void installsOntoXfsInAGptBesideDataForOthers(int sectorBytes) throws Exception {
        LoopTools.assume("mkfs.xfs", "mkfs.vfat", "mkfs.ntfs", "ntfsfix", "fsck.vfat");
        LoopPlatform.makeDisk(folder, "A", 700, sectorBytes);
        try (var machine = LoopPlatform.open(folder)) {
            var events = install(machine, XFS);

            assertThat(events.getLast()).isInstanceOf(Completed.class);
            assertThat(kinds(machine))
                    .contains("disk gpt", "1 partition", "2 xfs", "3 vfat", "4 ntfs");
            assertGrubReadsTheKernel(machine, 2, "/boot/vmlinuz-6.1.0-1");
            try (var root = new Looked(machine, 2, "xfs", "defaults")) {
                assertHasEveryFile(root.path(), "");
                assertThat(root.path().resolve("data")).isEmptyDirectory();
                assertThat(Files.readString(root.path().resolve("etc/fstab")))
                        .containsPattern(
                                "UUID=[0-9A-F]{4}-[0-9A-F]{4}\t/exchange\tvfat\tnofail\t0\t0\n")
                        .containsPattern("UUID=[0-9A-F]{16}\t/data\tntfs3\tnofail\t0\t0\n");
            }
        }
    }

    @Test
    void installsOverAnotherInstallation() throws Exception {
        LoopTools.assume("mkfs.ext4", "mkfs.btrfs", "mkfs.xfs", "mkfs.vfat", "mkfs.ntfs");
        LoopPlatform.makeDisk(folder, "A", 700, 512);
        try (var machine = LoopPlatform.open(folder)) {
            assertThat(install(machine, XFS).getLast()).isInstanceOf(Completed.class);
            assertThat(install(machine, BTRFS).getLast()).isInstanceOf(Completed.class);
        }
        try (var again = LoopPlatform.open(folder)) {
            assertThat(install(again, EXT4).getLast()).isInstanceOf(Completed.class);

            assertThat(kinds(again)).containsExactly("disk dos", "1 ext4", "2 swap", "3 ext4");
        }
    }

    /// As after a kill: nothing was unmounted, and half of the files are there, one of them of another image.
    @Test
    void goesOnWhereAnotherProcessWasKilledWhileUnpacking() throws Exception {
        LoopTools.assume("mkfs.btrfs", "btrfs");
        LoopPlatform.makeDisk(folder, "A", 500, 512);
        var kdl = BTRFS + REST;
        try (var first = LoopPlatform.open(folder)) {
            var plan = Planner.plan("machine-1", configuration(kdl), kdl, first.look(), IMAGE);
            var steps = new Steps(first, system, system).of(plan, records()).steps();
            var unpack = ids(steps).indexOf("unpack-image");
            for (var step : steps.subList(0, unpack)) {
                step.run(new Unheard());
            }
            Files.writeString(first.target().resolve("home/old"), "of another image");
            Files.createDirectories(first.target().resolve("boot/old"));

            var second = LoopPlatform.open(folder);
            var resumed = new Steps(second, system, system).of(plan, records()).steps();
            for (var step : resumed.subList(0, unpack)) {
                step.restore(new Unheard());
            }
            for (var step : resumed.subList(unpack, resumed.size())) {
                step.run(new Unheard());
            }

            assertThat(second.look().disks()).allMatch(Disk::free);
            try (var home = new Looked(second, 1, "btrfs", "subvol=@home")) {
                assertHasEveryFile(home.path(), "home/");
                assertThat(home.path().resolve("old")).doesNotExist();
            }
        }
    }

    private static List<String> ids(List<InstallStep> steps) {
        return steps.stream().map(InstallStep::id).toList();
    }

    private List<InstallEvent> install(LoopPlatform machine, String disks) throws Exception {
        var kdl = disks + REST;
        var configuration = configuration(kdl);
        var plan = Planner.plan("machine-1", configuration, kdl, machine.look(), IMAGE);
        var told = new ArrayList<InstallEvent>();
        new InstallEngine(machine, new Steps(machine, system, system))
                .run(
                        new Installing(new Confirmed(plan, configuration, PlanHash.of(plan))),
                        records(),
                        told::add);
        assertThat(told.getLast()).as(told.toString()).isInstanceOf(Completed.class);
        assertThat(machine.look().disks()).allMatch(Disk::free);
        assertThat(machine.target()).isEmptyDirectory();
        return told;
    }

    private Records records() {
        return new Records(folder.resolve("records"));
    }

    private static MachineConfiguration configuration(String kdl) {
        var reading = MachineConfigurationReader.read(kdl);
        assertThat(reading).isInstanceOf(Understood.class);
        return ((Understood) reading).configuration();
    }

    private static List<String> kinds(LoopPlatform machine) throws Exception {
        return machine.look().disks().getFirst().contents().stream()
                .map(content -> content.where() + " " + content.kind())
                .filter(kind -> !kind.matches("[2-9] dos")) // boot sectors of vfat and NTFS
                .toList();
    }

    /// With its own code, and from the very device: what it does when the machine starts.
    private void assertGrubReadsTheKernel(LoopPlatform machine, int partition, String path)
            throws Exception {
        var copy = folder.resolve("kernel");
        machine.commands()
                .run(
                        Command.of(
                                "grub-fstest",
                                machine.partition("A", partition),
                                "cp",
                                path,
                                copy.toString()));
        assertThat(copy).hasBinaryContent(system.files().get("boot/vmlinuz-6.1.0-1"));
        try (var disk = Files.newInputStream(Path.of(machine.look().disks().getFirst().path()))) {
            assertThat(new String(disk.readNBytes(512), ISO_8859_1)).contains("GRUB");
        }
    }

    private void assertHasEveryFile(Path root, String below) throws IOException {
        for (var file : system.files().entrySet()) {
            if (file.getKey().startsWith(below)) {
                assertThat(root.resolve(file.getKey().substring(below.length())))
                        .hasBinaryContent(file.getValue());
            }
        }
    }

    /// A file system of the result, mounted for a look.
    private record Looked(LoopPlatform machine, Path path) implements AutoCloseable {
        Looked(LoopPlatform machine, int partition, String type, String options) throws Exception {
            this(machine, machine.target());
            machine.commands()
                    .run(
                            Command.of(
                                    "mount",
                                    "-t",
                                    type,
                                    "-o",
                                    "ro," + options,
                                    machine.partition("A", partition),
                                    path.toString()));
        }

        @Override
        public void close() throws IOException, InstallException {
            var unmount = Command.of("umount", path.toString());
            LoopPlatform.uninterrupted(() -> machine.commands().run(unmount));
        }
    }
}
