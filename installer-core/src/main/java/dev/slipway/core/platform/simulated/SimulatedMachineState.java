package dev.slipway.core.platform.simulated;

import dev.slipway.core.failure.InstallException;
import dev.slipway.core.failure.ToolFailure.FileUnusable;
import dev.slipway.core.platform.simulated.SimulatedMachine.SimulatedMount;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/// The machine as it is now, kept in a folder so that it is the same the next time.
///
/// Not for several threads at once: [SimulatedCommands] lets one tool run at a time.
final class SimulatedMachineState {
    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    private final Path folder;
    private SimulatedMachine machine;

    private SimulatedMachineState(Path folder, SimulatedMachine machine) {
        this.folder = folder;
        this.machine = machine;
    }

    /// @param fresh what the machine is where the folder holds none yet
    static SimulatedMachineState in(Path folder, SimulatedMachine fresh) throws InstallException {
        try {
            var real = Files.createDirectories(folder).toRealPath();
            var file = real.resolve("machine.json");
            var machine =
                    Files.exists(file)
                            ? MAPPER.readValue(Files.readAllBytes(file), SimulatedMachine.class)
                            : fresh;
            var state = new SimulatedMachineState(real, machine);
            state.save();
            return state;
        } catch (IOException | JacksonException e) {
            throw new InstallException(new FileUnusable(folder.toString(), String.valueOf(e)), e);
        }
    }

    SimulatedMachine machine() {
        return machine;
    }

    Path folder() {
        return folder;
    }

    /// A whole file takes the place of the other, so that a kill leaves one of the two.
    void save() throws IOException {
        var file = folder.resolve("machine.json");
        var fresh = folder.resolve("machine.json.new");
        Files.write(fresh, MAPPER.writerWithDefaultPrettyPrinter().writeValueAsBytes(machine));
        Files.move(
                fresh, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    void change(SimulatedDisk disk) {
        machine = machine.with(disk);
    }

    void changeDisks(UnaryOperator<SimulatedDisk> change) {
        machine = machine.withDisks(machine.disks().stream().map(change).toList());
    }

    /// In place of the one with the same GUID, or beside the others.
    void put(SimulatedPool pool) {
        var pools = new ArrayList<>(machine.pools());
        pools.removeIf(other -> other.guid().equals(pool.guid()));
        pools.add(pool);
        machine = machine.withPools(pools);
    }

    void remove(SimulatedPool pool) {
        var left = machine.pools().stream().filter(p -> !p.guid().equals(pool.guid())).toList();
        machine = machine.withPools(left);
    }

    void setMounts(List<SimulatedMount> mounts) {
        machine = machine.withMounts(mounts);
    }

    Optional<SimulatedPool> imported(String pool) {
        return machine.pools().stream()
                .filter(p -> p.imported() && p.name().equals(pool))
                .findFirst();
    }

    /// The imported pool that a device belongs to.
    Optional<SimulatedPool> holding(String device) {
        return machine.pools().stream()
                .filter(p -> p.imported() && p.devices().contains(device))
                .findFirst();
    }

    /// The running array that a device is a member of.
    Optional<SimulatedArray> arrayOf(String device) {
        return machine.arrays().stream()
                .filter(array -> array.running() && array.members().contains(device))
                .findFirst();
    }

    void setArrays(List<SimulatedArray> arrays) {
        machine = machine.withArrays(arrays);
    }

    Optional<SimulatedMount> mountOf(String source) {
        return machine.mounts().stream().filter(m -> m.source().equals(source)).findFirst();
    }

    /// What a path below `/dev` leads to; nothing where there is no such disk or partition, or where udev has
    /// not linked it yet.
    Optional<SimulatedDevice> device(String path) {
        var arrays =
                machine.arrays().stream().filter(SimulatedArray::running).map(SimulatedArray::disk);
        return Stream.concat(machine.disks().stream(), arrays)
                .flatMap(disk -> DevicePaths.of(disk).find(path).stream())
                .findFirst();
    }

    /// By the kernel's name.
    SimulatedDevice named(String name) {
        return device("/dev/" + name).orElseThrow();
    }

    SimulatedDevice device(String path, int exit, String refusal) throws Refusal {
        var device = device(path);
        if (device.isEmpty()) {
            throw new Refusal(exit, refusal.formatted(path));
        }
        return device.get();
    }

    /// Whether anything is mounted from, or any pool lies on, the disk or a partition of it.
    boolean busy(SimulatedDisk disk) {
        var partitions = disk.table().map(SimulatedTable::partitions).orElse(List.of());
        return disk.medium()
                || busy(disk.name())
                || partitions.stream().anyMatch(p -> busy(disk.name(p.number())));
    }

    boolean busy(String device) {
        return holding(device).isPresent()
                || mountOf(device).isPresent()
                || arrayOf(device).isPresent();
    }
}
