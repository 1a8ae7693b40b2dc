package dev.slipway.core.platform.simulated;

import dev.slipway.core.platform.simulated.SimulatedMachine.SimulatedMount;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;

/// What is mounted where. The files are real: those of a file system are moved to its mount point while it is
/// mounted, and back when it is unmounted.
final class SimulatedMounts {
    private final SimulatedMachineState state;

    SimulatedMounts(SimulatedMachineState state) {
        this.state = state;
    }

    /// @param source the kernel's name of a device, or a dataset
    /// @param point an existing folder of the simulated machine
    void mount(String source, Path point) throws Refusal, IOException {
        if (!point.normalize().startsWith(state.folder())) {
            throw new Refusal(32, point + " is not in the simulated machine");
        }
        if (!Files.isDirectory(point)) {
            throw new Refusal(32, "mount: " + point + ": mount point does not exist.");
        }
        var covered = state.folder().resolve("covered").resolve(UUID.randomUUID().toString());
        Files.createDirectories(covered.getParent());
        Files.createDirectories(volume(source));
        Files.move(point, covered);
        Files.move(volume(source), point);
        var mounts = new ArrayList<>(state.machine().mounts());
        mounts.add(new SimulatedMount(source, point.toString(), covered.toString()));
        state.setMounts(mounts);
    }

    void unmount(SimulatedMount mount) throws Refusal, IOException {
        var point = Path.of(mount.mountPoint());
        var mounts = new ArrayList<>(state.machine().mounts());
        mounts.remove(mount);
        if (mounts.stream().anyMatch(other -> Path.of(other.mountPoint()).startsWith(point))) {
            throw new Refusal(32, "umount: " + point + ": target is busy.");
        }
        Files.createDirectories(volume(mount.source()).getParent());
        Files.move(point, volume(mount.source()));
        Files.move(Path.of(mount.covered()), point);
        state.setMounts(mounts);
    }

    /// As findmnt lists them; datasets have no UUID.
    String table() {
        return state.machine().mounts().stream()
                .map(mount -> mount.mountPoint() + " " + identity(mount.source()) + "\n")
                .collect(Collectors.joining());
    }

    private String identity(String source) {
        var parts = source.split("/", 2);
        var uuid =
                state.device("/dev/" + parts[0])
                        .flatMap(device -> device.signatures().stream().findFirst())
                        .map(Signature::uuid)
                        .orElse("");
        return uuid + " /" + (parts.length > 1 ? parts[1] : "");
    }

    /// The last one, where several are mounted over one another.
    Optional<SimulatedMount> at(String pathOrSource) {
        return state.machine().mounts().reversed().stream()
                .filter(m -> m.mountPoint().equals(pathOrSource) || m.source().equals(pathOrSource))
                .findFirst();
    }

    /// A new file system has no files.
    void format(String source) {
        delete(volume(source));
        try (var subvolumes = Files.newDirectoryStream(volumes(), source + "%*")) {
            subvolumes.forEach(SimulatedMounts::delete);
        } catch (NoSuchFileException _) {
            return; // nothing was ever mounted
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Path volumes() {
        return state.folder().resolve("volumes");
    }

    Path volume(String source) {
        return volumes().resolve(source.replace('/', '%'));
    }

    private static void delete(Path folder) {
        if (!Files.exists(folder)) {
            return;
        }
        try (var files = Files.walk(folder)) {
            for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
