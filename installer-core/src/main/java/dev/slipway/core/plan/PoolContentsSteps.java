package dev.slipway.core.plan;

import dev.slipway.core.config.PoolConfiguration;
import dev.slipway.core.config.VolumeConfiguration;
import dev.slipway.core.plan.DiskStep.FormatSwap;
import dev.slipway.core.plan.PoolStep.CreateDataset;
import dev.slipway.core.plan.PoolStep.CreateVolume;
import dev.slipway.core.plan.PoolStep.MountDatasets;
import dev.slipway.core.plan.PoolStep.StoreKey;
import dev.slipway.core.plan.SystemStep.WriteStorageConfiguration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// The steps for what pools hold beside the boot environment.
///
/// @param root the pool that the system is installed into; nothing where that is no pool
/// @param others than the root pool
record PoolContentsSteps(Optional<PoolConfiguration> root, List<PoolConfiguration> others) {
    List<CreateDataset> datasets() {
        return trees().flatMap(tree -> tree.create().stream()).toList();
    }

    /// All at once, so that none is mounted over another whatever their names are.
    List<MountDatasets> mounts() {
        var mounts =
                trees().flatMap(tree -> tree.mounts().stream()).sorted(DatasetTree.OUTER_FIRST);
        var all = mounts.toList();
        return all.isEmpty() ? List.of() : List.of(new MountDatasets(all));
    }

    private Stream<DatasetTree> trees() {
        return pools().map(pool -> new DatasetTree(pool, root.filter(pool::equals).isPresent()));
    }

    List<CreateVolume> volumes() {
        return pools().flatMap(
                        pool -> pool.contents().volumes().stream().map(it -> create(pool, it)))
                .toList();
    }

    private static CreateVolume create(PoolConfiguration pool, VolumeConfiguration volume) {
        var name = pool.name() + "/" + volume.name();
        return new CreateVolume(name, volume.size(), VolumeProperties.of(volume));
    }

    List<FormatSwap> formatSwaps() {
        return swaps().map(PoolContentsSteps::format).toList();
    }

    private static FormatSwap format(String volume) {
        return new FormatSwap(device(volume), volume, Partitions.swapId(volume), Optional.empty());
    }

    private Stream<String> swaps() {
        return pools().flatMap(
                        pool ->
                                pool.contents().volumes().stream()
                                        .filter(VolumeConfiguration::swap)
                                        .map(volume -> pool.name() + "/" + volume.name()));
    }

    private static String device(String volume) {
        return "/dev/zvol/" + volume;
    }

    /// A key at rest is as safe as what it rests on.
    List<StoreKey> storeKeys() {
        return root.flatMap(PoolConfiguration::encryption).isEmpty()
                ? List.of()
                : others.stream()
                        .flatMap(
                                pool ->
                                        pool.encryption().stream()
                                                .map(key -> new StoreKey(pool.name(), key)))
                        .toList();
    }

    List<WriteStorageConfiguration> writeConfiguration(List<String> swapPartitions) {
        var names = others.stream().map(PoolConfiguration::name).toList();
        var unlocked = storeKeys().stream().map(StoreKey::pool).toList();
        var swaps =
                Stream.concat(swapPartitions.stream(), swaps().map(PoolContentsSteps::device))
                        .toList();
        return names.isEmpty() && swaps.isEmpty()
                ? List.of()
                : List.of(new WriteStorageConfiguration(names, unlocked, swaps));
    }

    private Stream<PoolConfiguration> pools() {
        return Stream.concat(root.stream(), others.stream());
    }
}
