package dev.slipway.app.draft;

import dev.slipway.core.inventory.Disk;
import java.util.List;
import java.util.Optional;

/// Some of the disks, and what is made of them: a pool, or where there is none, the partition that gets the system.
///
/// @param pool counts only where the file system is ZFS
public record Area(RootFileSystem fileSystem, Placement placement, PoolDraft pool) {
    /// Of the system, with nothing decided.
    static final Area USUAL = named(PoolDraft.USUAL.name());

    /// Without a disk yet.
    public static Area named(String pool) {
        return new Area(RootFileSystem.ZFS, Placement.NONE, PoolDraft.named(pool));
    }

    public Area with(RootFileSystem other) {
        return new Area(other, placement, pool);
    }

    public Area with(Placement other) {
        return new Area(fileSystem, other, pool);
    }

    public Area with(PoolDraft other) {
        return new Area(fileSystem, placement, other);
    }

    /// Whatever was made by hand before goes.
    public Area following(Preset preset) {
        var layout = preset.on(placement.chosen().size());
        return with(preset.fileSystem()).with(placement.arranged(layout));
    }

    /// Other disks, laid out as before where they allow it.
    public Area choosing(List<Disk> disks) {
        if (disks.isEmpty()) {
            return with(Placement.NONE);
        }
        var now = placement.choosing(disks);
        return now.byHand() || now.layout().isPresent()
                ? with(now)
                : with(now.arranged(fileSystem.usual(disks.size())));
    }

    Area without(List<Disk> disks) {
        return choosing(placement.chosen().stream().filter(disk -> !disks.contains(disk)).toList());
    }

    public Optional<Preset> preset() {
        return Preset.of(fileSystem, placement);
    }

    public boolean isPool() {
        return fileSystem == RootFileSystem.ZFS;
    }
}
