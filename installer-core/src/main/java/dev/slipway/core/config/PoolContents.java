package dev.slipway.core.config;

import java.util.List;
import java.util.Optional;

/// What is put into a pool, and beside it on its disks, apart from the image.
///
/// @param swap the size of a swap partition on each of its data disks, as [Size] spells it
public record PoolContents(
        List<DatasetConfiguration> datasets,
        List<VolumeConfiguration> volumes,
        Optional<String> swap) {
    public static final PoolContents NONE =
            new PoolContents(List.of(), List.of(), Optional.empty());

    public PoolContents {
        datasets = List.copyOf(datasets);
        volumes = List.copyOf(volumes);
    }
}
