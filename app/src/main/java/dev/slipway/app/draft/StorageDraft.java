package dev.slipway.app.draft;

import dev.slipway.core.check.Alternative;
import dev.slipway.core.check.Capacity;
import dev.slipway.core.check.Redundancy;
import dev.slipway.core.check.Selection;
import dev.slipway.core.config.DiskConfiguration;
import dev.slipway.core.config.FileSystemKind;
import dev.slipway.core.config.MachineConfiguration;
import dev.slipway.core.config.PoolConfiguration;
import dev.slipway.core.inventory.Disk;
import dev.slipway.core.inventory.Inventory;
import dev.slipway.core.secret.Secret;
import dev.slipway.core.secret.Secrets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

/// Where the system goes: onto disks that are erased for it, or beside what is in a pool already.
///
/// @param inventory the disks are chosen from
/// @param adoption counts before everything else
public record StorageDraft(
        Inventory inventory,
        RootFileSystem fileSystem,
        Placement placement,
        PoolDraft pool,
        Optional<Adoption> adoption) {
    /// With nothing decided.
    public static StorageDraft on(Inventory inventory) {
        return new StorageDraft(
                inventory,
                RootFileSystem.ZFS,
                Placement.NONE,
                PoolDraft.named("rpool"),
                Optional.empty());
    }

    public StorageDraft with(RootFileSystem other) {
        return new StorageDraft(inventory, other, placement, pool, adoption);
    }

    public StorageDraft with(Placement other) {
        return new StorageDraft(inventory, fileSystem, other, pool, adoption);
    }

    public StorageDraft with(PoolDraft other) {
        return new StorageDraft(inventory, fileSystem, placement, other, adoption);
    }

    public StorageDraft adopting(Optional<Adoption> other) {
        return new StorageDraft(inventory, fileSystem, placement, pool, other);
    }

    /// Whatever was made by hand before goes.
    public StorageDraft following(Preset preset) {
        var layout = preset.on(placement.chosen().size());
        return with(preset.fileSystem()).with(placement.arranged(layout));
    }

    /// Other disks, laid out as before where they allow it.
    public StorageDraft choosing(List<Disk> disks) {
        if (disks.isEmpty()) {
            return with(Placement.NONE);
        }
        var now = placement.choosing(disks);
        return now.byHand() || now.layout().isPresent()
                ? with(now)
                : with(now.arranged(fileSystem.usual(disks.size())));
    }

    /// Another layout for the pool; all else of it stays. The same where it is of other disks than these.
    public StorageDraft instead(Alternative alternative) {
        return new Instead(inventory).placement(alternative).map(this::with).orElse(this);
    }

    public Optional<Preset> preset() {
        return Preset.of(fileSystem, placement);
    }

    /// About so many for data.
    public long capacityBytes() {
        var whole = configuration();
        var pools = pools().stream().mapToLong(it -> Capacity.bytes(whole, it, inventory)).sum();
        var groups = groups().stream().mapToLong(it -> Capacity.bytes(it, inventory)).sum();
        return pools + groups;
    }

    /// How many disks may be lost, whichever they are, before data is.
    public int survives() {
        var pools = pools().stream().mapToInt(Redundancy::of);
        var groups = groups().stream().mapToInt(group -> group.disks().size() - 1);
        return IntStream.concat(pools, groups).min().orElse(0);
    }

    /// Whether a pool is created, of which all can be said.
    public boolean makesPool() {
        return adoption.isEmpty() && fileSystem == RootFileSystem.ZFS;
    }

    /// What the configuration names and does not hold.
    public Secrets secrets() {
        return passphrase()
                .map(secret -> Secrets.of(Map.of(PoolDraft.KEY, secret)))
                .orElse(Secrets.NONE);
    }

    private Optional<Secret> passphrase() {
        return adoption.isPresent()
                ? adoption.get().passphrase()
                : pool.passphrase().filter(_ -> makesPool());
    }

    /// All that is decided here, as a configuration that has nothing else yet.
    public MachineConfiguration configuration() {
        return MachineConfiguration.of(pools(), groups(), bootEnvironment());
    }

    public List<PoolConfiguration> pools() {
        if (adoption.isPresent()) {
            return List.of(adoption.get().configuration());
        }
        return makesPool() ? List.of(newPool()) : List.of();
    }

    private PoolConfiguration newPool() {
        return pool.configuration(
                placement.vdevs().stream()
                        .map(vdev -> vdev.configuration(inventory.disks()))
                        .toList());
    }

    public List<DiskConfiguration> groups() {
        return fileSystem.kind().filter(_ -> adoption.isEmpty()).map(this::group).stream().toList();
    }

    public Optional<String> bootEnvironment() {
        return adoption.map(Adoption::bootEnvironment);
    }

    private DiskConfiguration group(FileSystemKind kind) {
        return new RootPartition(kind)
                .on(
                        placement.chosen().stream()
                                .map(disk -> Selection.naming(disk, inventory.disks()))
                                .toList());
    }
}
