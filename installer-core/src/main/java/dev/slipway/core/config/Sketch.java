package dev.slipway.core.config;

import java.util.List;
import java.util.Optional;

/// A machine configuration of which parts may be undecided.
public record Sketch(
        List<PoolConfiguration> pools,
        List<DiskConfiguration> disks,
        Optional<ImageConfiguration> image,
        Optional<String> bootEnvironment,
        Optional<SystemConfiguration> system) {
    public static final Sketch NOTHING =
            new Sketch(List.of(), List.of(), Optional.empty(), Optional.empty(), Optional.empty());

    /// What can be decided by itself.
    public enum Part {
        /// Pools and disks.
        STORAGE,
        IMAGE,
        SYSTEM
    }

    public Sketch {
        pools = List.copyOf(pools);
        disks = List.copyOf(disks);
    }

    public Sketch withStorage(List<PoolConfiguration> newPools, List<DiskConfiguration> newDisks) {
        return new Sketch(newPools, newDisks, image, bootEnvironment, system);
    }

    public Sketch withBootEnvironment(Optional<String> other) {
        return new Sketch(pools, disks, image, other, system);
    }

    public Sketch withImage(ImageConfiguration newImage) {
        return new Sketch(pools, disks, Optional.of(newImage), bootEnvironment, system);
    }

    public Sketch withSystem(SystemConfiguration newSystem) {
        return new Sketch(pools, disks, image, bootEnvironment, Optional.of(newSystem));
    }

    /// With nothing where something is undecided.
    public MachineConfiguration filled() {
        return new MachineConfiguration(
                pools,
                disks,
                image.orElse(new ImageConfiguration("", false)),
                bootEnvironment,
                system.orElseGet(SystemConfiguration::none));
    }
}
