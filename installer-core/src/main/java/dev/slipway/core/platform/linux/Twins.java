package dev.slipway.core.platform.linux;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

/// Disks that another one is mistaken for, as far as it tells who it is.
///
/// @param all disks of the machine, and who each says it is
record Twins(Map<BlockDevice, DiskIdentity> all) {
    /// Others of the same model that have the same serial number, or none either: udev may have one name for all of them,
    /// which leads to whichever it looked at last.
    List<BlockDevice> alike(BlockDevice device) {
        var one = identity(device);
        return others(device, it -> it.model().equals(one.model()) && sameSerial(it, one)).toList();
    }

    /// The same disk, where it is reached in two ways: what the kernel calls the other.
    Optional<String> otherPath(BlockDevice device) {
        var one = identity(device);
        return one.wwn().isEmpty() || !isNumbered(device)
                ? Optional.empty()
                : others(device, it -> it.wwn().equals(one.wwn()) && sameSerial(it, one))
                        .map(BlockDevice::name)
                        .findFirst();
    }

    /// Whether it has a serial number at all.
    boolean isNumbered(BlockDevice device) {
        return !identity(device).serial().isEmpty();
    }

    private static boolean sameSerial(DiskIdentity one, DiskIdentity other) {
        return one.serial().equals(other.serial());
    }

    private Stream<BlockDevice> others(BlockDevice device, Predicate<DiskIdentity> alike) {
        return all.entrySet().stream()
                .filter(each -> !each.getKey().equals(device) && alike.test(each.getValue()))
                .map(Map.Entry::getKey);
    }

    private DiskIdentity identity(BlockDevice device) {
        return Optional.ofNullable(all.get(device)).orElseThrow();
    }
}
