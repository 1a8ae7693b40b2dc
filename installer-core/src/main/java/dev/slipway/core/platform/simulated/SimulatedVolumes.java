package dev.slipway.core.platform.simulated;

import java.util.LinkedHashMap;
import java.util.Optional;

/// The volumes of imported pools as block devices: `/dev/zvol/POOL/NAME`.
final class SimulatedVolumes {
    private static final String FOLDER = "/dev/zvol/";

    /// A name that no property has: it is of the simulation alone.
    private static final String SIGNATURE = ":signature";

    private final SimulatedMachineState state;

    SimulatedVolumes(SimulatedMachineState state) {
        this.state = state;
    }

    Optional<Dataset> find(String path) {
        return path.startsWith(FOLDER)
                ? new SimulatedDatasets(state)
                        .find(path.substring(FOLDER.length()))
                        .filter(Dataset::isVolume)
                        .filter(volume -> !Encryption.locked(volume.pool()))
                : Optional.empty();
    }

    /// The UUID of the swap area on it; empty where there is none.
    String swap(Dataset volume) {
        return volume.pool().dataset(volume.name()).orElseThrow().getOrDefault(SIGNATURE, "");
    }

    void makeSwap(Dataset volume, String uuid) {
        var set = new LinkedHashMap<>(volume.pool().dataset(volume.name()).orElseThrow());
        set.put(SIGNATURE, uuid);
        state.put(volume.pool().with(volume.name(), set));
    }
}
