package dev.slipway.core.plan;

import dev.slipway.core.check.DiskLayout;
import dev.slipway.core.check.DiskUse;
import dev.slipway.core.check.Layout;
import dev.slipway.core.check.Selection;
import dev.slipway.core.config.DiskConfiguration;
import dev.slipway.core.config.ImageConfiguration;
import dev.slipway.core.config.MachineConfiguration;
import dev.slipway.core.config.PartitionConfiguration;
import dev.slipway.core.config.PoolConfiguration;
import dev.slipway.core.config.VdevConfiguration;
import dev.slipway.core.failure.DiskFailure.AmbiguousDisk;
import dev.slipway.core.failure.DiskFailure.DiskInUse;
import dev.slipway.core.failure.InstallException;
import dev.slipway.core.inventory.Disk;
import dev.slipway.core.inventory.Inventory;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;

/// The disks of a configuration, found in the inventory: the only ones that a plan can name.
///
/// Refuses by itself, whether or not anybody checked the configuration before.
final class DiskChoice {
    private static final String WHOLE = "the contents of the image";

    private final MachineConfiguration configuration;
    private final Inventory inventory;
    private final SequencedMap<String, ChosenDisk> byId = new LinkedHashMap<>();

    DiskChoice(MachineConfiguration configuration, Inventory inventory) throws InstallException {
        this.configuration = configuration;
        this.inventory = inventory;
        for (var pool : configuration.pools()) {
            for (var i = 0; i < pool.vdevs().size(); i++) {
                choose(pool, pool.vdevs().get(i), i);
            }
        }
        for (var group : configuration.disks()) {
            choose(group);
        }
        if (configuration.image().disk().isPresent()) {
            chooseWhole(configuration.image());
        }
    }

    /// What becomes of it, the image alone knows.
    private void chooseWhole(ImageConfiguration image) throws InstallException {
        for (var disk : disks(image.disk().stream().toList())) {
            choose(new ChosenDisk(disk, target(disk), false, 0, 0, WHOLE, Optional.empty(), true));
        }
    }

    private void choose(DiskConfiguration group) throws InstallException {
        var layout = new DiskLayout(group);
        var disks = disks(group.disks());
        var rest = layout.restMebibytes(disks.stream().map(Disk::sizeBytes).toList());
        var names = group.partitions().stream().map(PartitionConfiguration::name).toList();
        var becomes = String.join(", ", names);
        for (var disk : disks) {
            choose(disk, layout.boots(), 0, rest, becomes, Optional.of(layout));
        }
    }

    List<ChosenDisk> all() {
        return List.copyOf(byId.values());
    }

    List<TargetDisk> of(VdevConfiguration vdev) throws InstallException {
        return of(vdev.disks());
    }

    List<TargetDisk> of(List<String> selectors) throws InstallException {
        return disks(selectors).stream().map(this::target).toList();
    }

    List<Disk> disks(VdevConfiguration vdev) throws InstallException {
        return disks(vdev.disks());
    }

    private List<Disk> disks(List<String> selectors) throws InstallException {
        var disks = new ArrayList<Disk>();
        for (var selector : selectors) {
            disks.add(new Selection(selector, inventory).only());
        }
        return disks;
    }

    private void choose(PoolConfiguration pool, VdevConfiguration vdev, int index)
            throws InstallException {
        var disks = disks(vdev);
        var boots = Layout.boots(configuration, pool, vdev);
        var swap = Layout.swapMebibytes(pool, vdev);
        var size = poolMebibytes(pool, vdev, disks, boots);
        var becomes = pool.name() + " " + vdev.kind().word() + "-" + index;
        for (var disk : disks) {
            choose(disk, boots, swap, size, becomes, Optional.empty());
        }
    }

    private void choose(
            Disk disk,
            boolean boots,
            long swap,
            long last,
            String becomes,
            Optional<DiskLayout> layout)
            throws InstallException {
        choose(new ChosenDisk(disk, target(disk), boots, swap, last, becomes, layout, false));
    }

    private void choose(ChosenDisk chosen) throws InstallException {
        refuseUsed(chosen.disk());
        refuseTwice(chosen.disk());
        byId.put(chosen.disk().id(), chosen);
    }

    /// Refuses disks of an adopted pool that are used, or chosen for something else too.
    void refuseKept(List<Kept> kept) throws InstallException {
        for (var each : kept) {
            refuseUsed(each.disk());
            refuseTwice(each.disk());
        }
    }

    private static void refuseUsed(Disk disk) throws InstallException {
        var use = disk.use();
        if (use.isPresent()) {
            throw new InstallException(new DiskInUse(disk.name(), DiskUse.inWords(use.get())));
        }
    }

    private void refuseTwice(Disk disk) throws InstallException {
        if (byId.containsKey(disk.id())) {
            throw new InstallException(new AmbiguousDisk(disk.name(), "named twice: " + disk.id()));
        }
    }

    /// Made equal, so that zpool has nothing to be forced to, and any disk as large as the smallest can
    /// replace any other.
    private static long poolMebibytes(
            PoolConfiguration pool, VdevConfiguration vdev, List<Disk> disks, boolean boots) {
        var sizes = disks.stream().mapToLong(Disk::sizeBytes).summaryStatistics();
        if (!Layout.limitedBySmallest(vdev) || sizes.getMin() == sizes.getMax()) {
            return 0;
        }
        return sizes.getMin() / Layout.MEBIBYTE - Layout.reservedMebibytes(pool, vdev, boots);
    }

    TargetDisk target(Disk disk) {
        return new TargetDisk(disk.id(), disk.path(), unique(disk));
    }

    /// Makers that number all their disks alike exist, and names make the ids of steps.
    private String unique(Disk disk) {
        var same = inventory.disks().stream().filter(other -> other.name().equals(disk.name()));
        return same.count() == 1 ? disk.name() : disk.id();
    }
}
