package dev.slipway.core.platform.simulated;

import java.io.IOException;
import java.nio.file.Files;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/// The datasets of the imported pools, and their being mounted.
final class SimulatedDatasets {
    private final SimulatedMachineState state;
    private final SimulatedMounts mounts;

    SimulatedDatasets(SimulatedMachineState state) {
        this.state = state;
        this.mounts = new SimulatedMounts(state);
    }

    Optional<Dataset> find(String name) {
        return state.imported(name.split("[/@]")[0])
                .filter(pool -> pool.dataset(name).isPresent())
                .map(pool -> new Dataset(pool, name));
    }

    Dataset get(String name) throws Refusal {
        var dataset = find(name);
        if (dataset.isEmpty()) {
            throw new Refusal(1, "cannot open '" + name + "': dataset does not exist");
        }
        return dataset.get();
    }

    boolean mounted(Dataset dataset) {
        return state.mountOf(dataset.name()).isPresent();
    }

    /// ZFS makes the folder that it mounts to.
    void mount(Dataset dataset) throws Refusal, IOException {
        var name = dataset.name();
        if (dataset.property("canmount").value().equals("off")) {
            throw new Refusal(
                    1, "cannot mount '" + name + "': 'canmount' property is set to 'off'");
        }
        var point = dataset.mountPoint();
        if (point.isEmpty()) {
            throw new Refusal(1, "cannot mount '" + name + "': no mountpoint set");
        }
        if (Encryption.locked(dataset.pool())) {
            throw new Refusal(1, "cannot mount '" + name + "': encryption key not loaded");
        }
        if (dataset.isVolume()) {
            throw new Refusal(
                    1, "cannot open '" + name + "': operation not applicable to this type");
        }
        if (mounted(dataset)) {
            throw new Refusal(1, "cannot mount '" + name + "': filesystem already mounted");
        }
        if (!point.get().startsWith(state.folder())) {
            throw new Refusal(
                    1, "cannot mount '" + point.get() + "': not in the simulated machine");
        }
        Files.createDirectories(point.get());
        mounts.mount(name, point.get());
    }

    void unmount(Dataset dataset) throws Refusal, IOException {
        var mount = state.mountOf(dataset.name());
        if (mount.isEmpty()) {
            throw new Refusal(1, "cannot unmount '" + dataset.name() + "': not currently mounted");
        }
        mounts.unmount(mount.get());
    }

    /// All that mount themselves, the outer ones first.
    void mountAll(SimulatedPool pool) throws Refusal, IOException {
        for (var dataset : all(pool)) {
            if (dataset.mountsItself() && !mounted(dataset) && !Encryption.locked(pool)) {
                mount(dataset);
            }
        }
    }

    /// The last mounted first.
    void unmountAll(SimulatedPool pool) throws Refusal, IOException {
        for (var mount : state.machine().mounts().reversed()) {
            if (pool.dataset(mount.source()).isPresent()) {
                mounts.unmount(mount);
            }
        }
    }

    List<Dataset> all(SimulatedPool pool) {
        return pool.datasets().keySet().stream()
                .map(name -> new Dataset(pool, name))
                .sorted(Comparator.comparing(Dataset::name))
                .toList();
    }
}
