package dev.slipway.core.platform.linux;

import dev.slipway.core.command.Command;
import dev.slipway.core.command.Commands;
import dev.slipway.core.command.Output;
import dev.slipway.core.failure.Failure;
import dev.slipway.core.failure.InstallException;
import dev.slipway.core.failure.ToolFailure.CommandFailed;
import dev.slipway.core.failure.ToolFailure.CommandMissing;
import dev.slipway.core.inventory.Disk;
import dev.slipway.core.inventory.Inventory;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;

/// A machine as sysfs, procfs, `/dev` and the tools showed it, laid out in a folder.
final class RecordedMachine implements Commands {
    private static final String NOTHING = "{\n   \"signatures\": [\n\n   ]\n}\n";

    private final Path root;
    private final Map<String, Output> answers = new HashMap<>();
    private final Map<String, Failure> failures = new HashMap<>();

    RecordedMachine(Path root) throws IOException {
        this.root = root;
        file("proc/self/mountinfo", "22 27 0:21 / /proc rw,relatime - proc proc rw\n");
        file("proc/swaps", "Filename\t\t\t\tType\t\tSize\t\tUsed\t\tPriority\n");
        file("proc/meminfo", "MemTotal:       16303428 kB\nMemFree:         1000 kB\n");
        file("proc/cpuinfo", cpu(0) + cpu(1));
        answers("ip -json address show", "[]");
    }

    private static String cpu(int number) {
        return "processor\t: " + number + "\nmodel name\t: Intel(R) Xeon(R) E-2336 CPU\n\n";
    }

    RecordedMachine file(String path, String text) throws IOException {
        var file = root.resolve(path);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
        return this;
    }

    RecordedMachine link(String path, String target) throws IOException {
        var link = root.resolve(path);
        Files.createDirectories(link.getParent());
        Files.createSymbolicLink(link, Path.of(target));
        return this;
    }

    RecordedMachine answers(String command, String text) {
        return answers(command, 0, text);
    }

    RecordedMachine answers(String command, int exit, String text) {
        answers.put(command, new Output(text, "", exit));
        return this;
    }

    RecordedMachine refuses(String command, Failure failure) {
        failures.put(command, failure);
        return this;
    }

    /// @param sectors of 512 bytes
    RecordedMachine disk(String name, String number, long sectors) throws IOException {
        var folder = "sys/block/" + name + "/";
        file(folder + "dev", number + "\n").file(folder + "size", sectors + "\n");
        file(folder + "queue/logical_block_size", "512\n");
        file(folder + "queue/physical_block_size", "512\n");
        file(folder + "queue/rotational", "0\n").file(folder + "removable", "0\n");
        file(folder + "device/uevent", "");
        return answers("wipefs --json /dev/" + name, NOTHING).udev(name, "DEVTYPE=disk\n");
    }

    void virtio() throws IOException {
        disk("vda", "254:0", 16777216)
                .file("sys/block/vda/serial", "SLIP0001")
                .file("sys/block/vda/device/vendor", "0x1af4\n")
                .link("dev/disk/by-id/virtio-SLIP0001", "../../vda")
                .link("dev/disk/by-id/virtio-SLIP0001-part1", "../../vda1")
                .link("dev/disk/by-path/pci-0000:00:04.0", "../../vda");
    }

    RecordedMachine udev(String disk, String properties) {
        return answers("udevadm info --query=property --path=/block/" + disk, properties);
    }

    RecordedMachine partition(String disk, String name, int number, String dev, String label)
            throws IOException {
        var folder = "sys/block/" + disk + "/" + name + "/";
        file(folder + "partition", number + "\n").file(folder + "dev", dev + "\n");
        file(folder + "size", "2048\n");
        return file(folder + "uevent", "PARTN=" + number + "\nPARTNAME=" + label + "\n");
    }

    RecordedMachine mounted(String line) throws IOException {
        var file = root.resolve("proc/self/mountinfo");
        Files.writeString(file, Files.readString(file) + line + "\n");
        return this;
    }

    Inventory look() throws InstallException, InterruptedException {
        return new LinuxInventory(Roots.under(root), this).look();
    }

    Disk onlyDisk() throws InstallException, InterruptedException {
        var disks = look().disks();
        if (disks.size() != 1) {
            throw new AssertionError("not one disk: " + disks);
        }
        return disks.getFirst();
    }

    /// A tool that was not recorded is not there.
    @Override
    public Output run(Command command) throws InstallException {
        var failure = failures.get(command.toString());
        if (failure != null) {
            throw new InstallException(failure);
        }
        var output = answers.get(command.toString());
        if (output == null) {
            throw new InstallException(new CommandMissing(command.tool()));
        }
        if (!command.answers().contains(output.exit())) {
            throw new InstallException(
                    new CommandFailed(command.argv(), output.exit(), output.errors()));
        }
        return output;
    }

    static Failure failed(String command) {
        return new CommandFailed(java.util.List.of(command.split(" ")), 1, "Input/output error");
    }
}
