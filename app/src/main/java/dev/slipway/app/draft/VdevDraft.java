package dev.slipway.app.draft;

import dev.slipway.core.config.VdevConfiguration;
import dev.slipway.core.config.VdevKind;
import dev.slipway.core.inventory.Disk;
import java.util.List;
import java.util.stream.Stream;

/// A vdev while it is put together; it may have too few disks yet.
///
/// @param mirrored as [VdevConfiguration#mirrored]
public record VdevDraft(VdevKind kind, boolean mirrored, List<Disk> disks) {
    public VdevDraft {
        disks = List.copyOf(disks);
    }

    /// Of another kind. Whether it is a mirror goes with it, where that is to be said.
    public VdevDraft as(VdevKind other) {
        return new VdevDraft(other, mirrored && other.mayBeMirrored(), disks);
    }

    public VdevDraft mirrored(boolean wanted) {
        return new VdevDraft(kind, wanted && kind.mayBeMirrored(), disks);
    }

    VdevDraft with(Disk disk) {
        return new VdevDraft(
                kind, mirrored, Stream.concat(disks.stream(), Stream.of(disk)).toList());
    }

    VdevDraft without(Disk disk) {
        return new VdevDraft(
                kind, mirrored, disks.stream().filter(each -> !each.equals(disk)).toList());
    }

    VdevConfiguration configuration(DiskNames names) {
        return new VdevConfiguration(kind, mirrored, names.of(disks));
    }
}
