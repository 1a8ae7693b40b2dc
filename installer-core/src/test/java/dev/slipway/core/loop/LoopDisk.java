package dev.slipway.core.loop;

import dev.slipway.core.command.Command;
import dev.slipway.core.command.Commands;
import dev.slipway.core.failure.InstallException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/// A file that the kernel shows as a disk.
///
/// @param file `A-512.img`: its name, and its logical sector size
/// @param device `/dev/loop3`; another one at the next opening
record LoopDisk(Path file, String device) {
    private static final Path BLOCK_DEVICES = Path.of("/sys/class/block");

    /// The loop device that the file has already, or else a new one.
    static LoopDisk attached(Path file, Commands commands)
            throws InstallException, InterruptedException {
        var before = commands.run(Command.of("losetup", "-n", "-O", "NAME", "-j", file.toString()));
        var device = before.text().strip();
        return new LoopDisk(file, device.isEmpty() ? attach(file, commands) : device);
    }

    private static String attach(Path file, Commands commands)
            throws InstallException, InterruptedException {
        var sector = Integer.toString(sectorBytes(file));
        return commands.run(Command.of("losetup", "-b", sector, "-f", "--show", file.toString()))
                .text()
                .strip();
    }

    void detach(Commands commands) throws InstallException, InterruptedException {
        commands.run(Command.of("losetup", "-d", device));
    }

    /// `A`.
    String name() {
        return fileName(file).split("-", 2)[0];
    }

    String id() {
        return "loop-" + name();
    }

    int sectorBytes() {
        return sectorBytes(file);
    }

    private static int sectorBytes(Path file) {
        return Integer.parseInt(fileName(file).replaceAll(".*-|\\.img", ""));
    }

    long sizeBytes() throws IOException {
        return Files.size(file);
    }

    /// The numbers of its partitions, as the kernel knows them now.
    List<Integer> partitions() throws IOException {
        var prefix = kernelName() + "p";
        try (Stream<Path> all = Files.list(BLOCK_DEVICES)) {
            return all.map(LoopDisk::fileName)
                    .filter(name -> name.matches(prefix + "\\d+"))
                    .map(name -> Integer.valueOf(name.substring(prefix.length())))
                    .sorted()
                    .toList();
        }
    }

    String partition(int number) {
        return device + "p" + number;
    }

    long partitionBytes(int number) throws IOException {
        var size = BLOCK_DEVICES.resolve(kernelName() + "p" + number).resolve("size");
        return Long.parseLong(Files.readString(size).strip()) * 512;
    }

    private String kernelName() {
        return fileName(Path.of(device));
    }

    private static String fileName(Path path) {
        return String.valueOf(path.getFileName());
    }
}
