package dev.slipway.core.loop;

import dev.slipway.core.command.Command;
import dev.slipway.core.command.Commands;
import dev.slipway.core.command.Output;
import dev.slipway.core.command.ProcessCommands;
import dev.slipway.core.failure.InstallException;
import dev.slipway.core.failure.ToolFailure.CommandFailed;
import dev.slipway.core.failure.ToolFailure.FileUnusable;
import dev.slipway.core.inventory.Disk;
import dev.slipway.core.inventory.Firmware;
import dev.slipway.core.inventory.Hardware;
import dev.slipway.core.inventory.Inventory;
import dev.slipway.core.inventory.Processor;
import dev.slipway.core.inventory.Use;
import dev.slipway.core.inventory.Use.Mounted;
import dev.slipway.core.platform.OpenDisk;
import dev.slipway.core.platform.Platform;
import dev.slipway.core.platform.linux.LinuxPlatform;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// This machine with other disks: files in a folder, which the kernel shows as loop devices. All else is real.
///
/// Whoever opens the same folder later, in this process or another, finds the same disks: by the same stable
/// paths, whatever their loop devices are called then.
public final class LoopPlatform implements Platform, AutoCloseable {
    private static final long MEBIBYTE = 1024L * 1024;

    private final Path folder;
    private final ProcessCommands real = new ProcessCommands();
    private final List<LoopDisk> disks = new ArrayList<>();

    private LoopPlatform(Path folder) {
        this.folder = folder;
    }

    /// A disk to be, for the next [#open]; takes no room until it is written to.
    ///
    /// @param name `A`: its serial number is `LOOP-A`
    public static void makeDisk(Path folder, String name, long mebibytes, int sectorBytes)
            throws IOException {
        var file = folder.resolve(name + "-" + sectorBytes + ".img");
        Files.write(file, new byte[0]);
        try (var channel = Files.newByteChannel(file, StandardOpenOption.WRITE)) {
            channel.position(mebibytes * MEBIBYTE - 1);
            channel.write(ByteBuffer.wrap(new byte[1]));
        }
    }

    public static LoopPlatform open(Path folder)
            throws IOException, InstallException, InterruptedException {
        var platform = new LoopPlatform(folder.toRealPath());
        Files.createDirectories(platform.links());
        Files.createDirectories(platform.target());
        platform.attach();
        return platform;
    }

    private void attach() throws IOException, InstallException, InterruptedException {
        try (Stream<Path> files = Files.list(folder)) {
            for (var file :
                    files.filter(each -> each.toString().endsWith(".img")).sorted().toList()) {
                disks.add(LoopDisk.attached(file, real));
            }
        }
        settle();
    }

    /// What udev does on a real machine: partitions as the tables have them now, and links to them.
    private void settle() throws IOException, InstallException, InterruptedException {
        for (var disk : disks) {
            reread(disk);
            relink(disk);
        }
    }

    private void reread(LoopDisk disk) throws InstallException, InterruptedException, IOException {
        try {
            real.run(Command.of("partx", "-u", disk.device()));
        } catch (InstallException e) { // it has no table any more
            if (!(e.failure() instanceof CommandFailed)) {
                throw e;
            }
            for (var number : disk.partitions()) {
                real.run(Command.of("partx", "-d", "--nr", "" + number, disk.device()));
            }
        }
    }

    private void relink(LoopDisk disk) throws IOException {
        unlink(disk);
        Files.createSymbolicLink(link(disk), Path.of(disk.device()));
        for (var number : disk.partitions()) {
            Files.createSymbolicLink(
                    links().resolve(disk.id() + "-part" + number), Path.of(disk.partition(number)));
        }
    }

    private void unlink(LoopDisk disk) throws IOException {
        try (var old = Files.newDirectoryStream(links(), disk.id() + "{,-part*}")) {
            for (var link : old) {
                Files.delete(link);
            }
        }
    }

    private Path links() {
        return folder.resolve("by-id");
    }

    private Path link(LoopDisk disk) {
        return links().resolve(disk.id());
    }

    @Override
    public String name() {
        return "loop";
    }

    @Override
    public boolean simulated() {
        return false;
    }

    /// Started by BIOS, as far as anybody can tell: EFI system partitions cannot be mounted everywhere.
    @Override
    public Inventory look() throws InstallException, InterruptedException {
        var seen = new ArrayList<Disk>();
        for (var disk : disks) {
            seen.add(seen(disk));
        }
        return new Inventory(
                new Hardware("", "", "", ""),
                Firmware.BIOS,
                new Processor("", "amd64", 1),
                Runtime.getRuntime().maxMemory(),
                seen,
                List.of());
    }

    private Disk seen(LoopDisk disk) throws InstallException, InterruptedException {
        try {
            return new Disk(
                    disk.id(),
                    link(disk).toString(),
                    disk.device(),
                    "",
                    "loop",
                    "LOOP-" + disk.name(),
                    Optional.empty(),
                    disk.sizeBytes(),
                    disk.sectorBytes(),
                    disk.sectorBytes(),
                    false,
                    false,
                    Optional.empty(),
                    new LoopContents(disk, real).look(),
                    use(disk));
        } catch (IOException e) {
            throw new InstallException(new FileUnusable(disk.device(), e.toString()), e);
        }
    }

    private static Optional<Use> use(LoopDisk disk) throws IOException {
        return Files.readAllLines(Path.of("/proc/self/mounts")).stream()
                .map(line -> line.split(" "))
                .filter(columns -> columns[0].matches(disk.device() + "(p\\d+)?"))
                .<Use>map(columns -> new Mounted(columns[1]))
                .findFirst();
    }

    /// The real ones, but for udev, which not every machine has, and which does not link loop devices so.
    @Override
    public Commands commands() {
        return this::run;
    }

    @Override
    public OpenDisk open(Disk disk) throws InstallException {
        return new LinuxPlatform(real).open(disk);
    }

    /// A loop device that was attached without scanning reads no table by itself; partx does it.
    private static boolean isOfUdev(Command command) {
        return command.tool().equals("udevadm")
                || (command.tool().equals("blockdev") && command.argv().contains("--rereadpt"));
    }

    private Output run(Command command) throws InstallException, InterruptedException {
        if (!isOfUdev(command)) {
            return real.run(command);
        }
        try {
            settle();
            return new Output("", "");
        } catch (IOException e) {
            throw new InstallException(new FileUnusable(links().toString(), e.toString()), e);
        }
    }

    @Override
    public Path target() {
        return folder.resolve("target");
    }

    @Override
    public void reboot() {}

    /// The stable path of a partition, for whoever looks at the result.
    public String partition(String name, int number) {
        return links().resolve("loop-" + name + "-part" + number).toString();
    }

    /// Lets go of the files; nothing may be mounted from them any more.
    @Override
    public void close() throws IOException, InstallException {
        for (var disk : disks) {
            uninterrupted(() -> disk.detach(real));
            unlink(disk);
        }
    }

    /// For what must be let go of, whoever wants us to stop.
    static void uninterrupted(Work work) throws IOException, InstallException {
        try {
            work.run();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException(e);
        }
    }

    @FunctionalInterface
    interface Work {
        void run() throws InstallException, InterruptedException;
    }
}
