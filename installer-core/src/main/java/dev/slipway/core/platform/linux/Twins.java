package dev.slipway.core.platform.linux;

import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/// Disks that another one is mistaken for, as far as it tells who it is.
///
/// @param all disks of the machine, and who each says it is
record Twins(Map<BlockDevice, DiskIdentity> all) {
    /// Whether another is of the same model and has the same serial number: then udev has one name for both, which leads
    /// to whichever it looked at last.
    boolean shareAName(BlockDevice device) {
        var one = identity(device);
        return other(device, it -> it.model().equals(one.model()) && sameSerial(it, one))
                .isPresent();
    }

    /// The same disk, where it is reached in two ways: what the kernel calls the other.
    Optional<String> otherPath(BlockDevice device) {
        var one = identity(device);
        return one.wwn().isEmpty() || one.serial().isEmpty()
                ? Optional.empty()
                : other(device, it -> it.wwn().equals(one.wwn()) && sameSerial(it, one));
    }

    private static boolean sameSerial(DiskIdentity one, DiskIdentity other) {
        return one.serial().equals(other.serial());
    }

    private Optional<String> other(BlockDevice device, Predicate<DiskIdentity> alike) {
        return all.entrySet().stream()
                .filter(each -> !each.getKey().equals(device) && alike.test(each.getValue()))
                .map(each -> each.getKey().name())
                .findFirst();
    }

    private DiskIdentity identity(BlockDevice device) {
        return Optional.ofNullable(all.get(device)).orElseThrow();
    }
}
