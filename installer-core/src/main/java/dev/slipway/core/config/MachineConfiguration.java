package dev.slipway.core.config;

import java.util.List;
import java.util.Optional;

/// The whole of what a machine is to become: the document that the operator approves.
///
/// @param pools data pools only where the root lies on one of `disks`
/// @param disks laid out without a pool
/// @param bootEnvironment the name of the boot environment to create; by default the planner names it
public record MachineConfiguration(
        List<PoolConfiguration> pools,
        List<DiskConfiguration> disks,
        ImageConfiguration image,
        Optional<String> bootEnvironment,
        SystemConfiguration system) {
    public MachineConfiguration {
        pools = List.copyOf(pools);
        disks = List.copyOf(disks);
    }

    /// With pools alone.
    public MachineConfiguration(
            List<PoolConfiguration> pools,
            ImageConfiguration image,
            Optional<String> bootEnvironment,
            SystemConfiguration system) {
        this(pools, List.of(), image, bootEnvironment, system);
    }

    /// With nothing decided yet but what becomes of the disks.
    public static MachineConfiguration of(
            List<PoolConfiguration> pools,
            List<DiskConfiguration> disks,
            Optional<String> bootEnvironment) {
        var undecided = new ImageConfiguration("", false);
        return new MachineConfiguration(
                pools, disks, undecided, bootEnvironment, SystemConfiguration.none());
    }

    /// Of the contents of a whole disk, beside which there is nothing.
    public static MachineConfiguration of(ImageConfiguration raw) {
        var system = SystemConfiguration.none();
        return new MachineConfiguration(List.of(), raw, Optional.empty(), system);
    }

    /// The names of what it does not hold, in its order.
    public List<String> secrets() {
        return pools.stream()
                .map(PoolConfiguration::encryption)
                .flatMap(Optional::stream)
                .map(EncryptionConfiguration::secret)
                .distinct()
                .toList();
    }

    /// The disks that one of whose partitions gets the root file system.
    public Optional<DiskConfiguration> rootDisks() {
        return disks.stream().filter(each -> each.root().isPresent()).findFirst();
    }

    /// The pool that gets the root file system: the one called `rpool`, else the first; none where a partition
    /// gets it.
    public Optional<PoolConfiguration> rootPool() {
        if (rootDisks().isPresent()) {
            return Optional.empty();
        }
        return pools.stream()
                .filter(pool -> pool.name().equals("rpool"))
                .findFirst()
                .or(() -> pools.stream().findFirst());
    }
}
