package dev.slipway.core.platform.simulated;

import dev.slipway.core.config.VdevKind;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.SequencedMap;

/// A pool: its labels are on its devices, all else is here.
///
/// @param properties those of the pool that were set
/// @param datasets by name, with the properties that were set on them; the first is the pool's own
/// @param root where its mount points start while it is imported (`-R`); `/` where it was not given
/// @param host that last imported it
/// @param active whether its labels say that this host did not let go of it
record SimulatedPool(
        String name,
        String guid,
        List<Members> vdevs,
        SequencedMap<String, String> properties,
        SequencedMap<String, SequencedMap<String, String>> datasets,
        List<String> snapshots,
        boolean imported,
        String root,
        String host,
        Boolean active) {
    SimulatedPool {
        active = Objects.requireNonNullElse(active, imported); // kept by an older version
        vdevs = List.copyOf(vdevs);
        properties = Collections.unmodifiableSequencedMap(new LinkedHashMap<>(properties));
        datasets = Collections.unmodifiableSequencedMap(new LinkedHashMap<>(datasets));
        snapshots = List.copyOf(snapshots);
    }

    /// @param mirrored of a log, special or dedup vdev
    /// @param devices the kernel's names
    record Members(VdevKind kind, boolean mirrored, List<String> devices) {
        Members {
            devices = List.copyOf(devices);
        }

        boolean grouped() {
            return switch (kind) {
                case MIRROR, RAIDZ1, RAIDZ2, RAIDZ3 -> true;
                case STRIPE, SPARE, LOG, CACHE, SPECIAL, DEDUP -> mirrored;
            };
        }
    }

    List<String> devices() {
        return vdevs.stream().map(Members::devices).flatMap(Collection::stream).toList();
    }

    Optional<SequencedMap<String, String>> dataset(String dataset) {
        return Optional.ofNullable(datasets.get(dataset));
    }

    SimulatedPool with(String property, String value) {
        var changed = new LinkedHashMap<>(properties);
        changed.put(property, value);
        return new SimulatedPool(
                name, guid, vdevs, changed, datasets, snapshots, imported, root, host, active);
    }

    SimulatedPool withoutProperty(String property) {
        var changed = new LinkedHashMap<>(properties);
        changed.remove(property);
        return new SimulatedPool(
                name, guid, vdevs, changed, datasets, snapshots, imported, root, host, active);
    }

    SimulatedPool with(String dataset, SequencedMap<String, String> set) {
        var changed = new LinkedHashMap<>(datasets);
        changed.put(dataset, Collections.unmodifiableSequencedMap(new LinkedHashMap<>(set)));
        return with(changed, snapshots);
    }

    SimulatedPool without(String dataset) {
        var changed = new LinkedHashMap<>(datasets);
        changed.remove(dataset);
        return with(changed, snapshots);
    }

    SimulatedPool withSnapshot(String snapshot) {
        var changed = new ArrayList<>(snapshots);
        changed.add(snapshot);
        return with(datasets, changed);
    }

    SimulatedPool withoutSnapshot(String snapshot) {
        return with(datasets, snapshots.stream().filter(s -> !s.equals(snapshot)).toList());
    }

    private SimulatedPool with(
            SequencedMap<String, SequencedMap<String, String>> sets, List<String> kept) {
        return new SimulatedPool(
                name, guid, vdevs, properties, sets, kept, imported, root, host, active);
    }

    SimulatedPool importedAt(String altroot) {
        return new SimulatedPool(
                name, guid, vdevs, properties, datasets, snapshots, true, altroot, "slipway", true);
    }

    SimulatedPool exported() {
        return released(host, false);
    }

    /// Left by a host that was cut off.
    SimulatedPool cutOff(String by) {
        return released(by, true);
    }

    private SimulatedPool released(String by, boolean held) {
        return new SimulatedPool(
                name, guid, vdevs, properties, datasets, snapshots, false, "/", by, held);
    }
}
