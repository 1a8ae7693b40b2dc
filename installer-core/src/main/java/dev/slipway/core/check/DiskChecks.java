package dev.slipway.core.check;

import dev.slipway.core.config.MachineConfiguration;
import dev.slipway.core.config.PoolConfiguration;
import dev.slipway.core.config.VdevConfiguration;
import dev.slipway.core.image.reference.ResolvedImage;
import dev.slipway.core.inventory.Disk;
import dev.slipway.core.inventory.Health.Ageing;
import dev.slipway.core.inventory.Health.Failing;
import dev.slipway.core.inventory.Health.Healthy;
import dev.slipway.core.inventory.Health.Unknown;
import dev.slipway.core.inventory.Inventory;
import dev.slipway.core.inventory.Observations;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Every disk that the configuration names: is it there, free, large enough, and named once?
final class DiskChecks {
    private final MachineConfiguration configuration;
    private final Inventory inventory;
    private final Optional<ResolvedImage> image;
    private final Observations observations;
    private final Problems problems;

    /// By identity, the field that chose it first.
    private final Map<String, String> chosen = new HashMap<>();

    DiskChecks(
            MachineConfiguration configuration,
            Inventory inventory,
            Optional<ResolvedImage> image,
            Observations observations,
            Problems problems) {
        this.configuration = configuration;
        this.inventory = inventory;
        this.image = image;
        this.observations = observations;
        this.problems = problems;
    }

    void check() {
        for (var i = 0; i < configuration.pools().size(); i++) {
            var pool = configuration.pools().get(i);
            for (var j = 0; j < pool.vdevs().size(); j++) {
                checkVdev("pool[" + i + "].vdev[" + j + "]", pool, pool.vdevs().get(j));
            }
        }
        new AdoptionChecks(this, inventory, problems).check(configuration);
        new DiskLayoutChecks(this, inventory, image, problems).check(configuration.disks());
        new DiskImageChecks(this, image, problems).check(configuration.image());
        new PoolNameChecks(configuration, inventory, chosen.keySet(), problems).check();
    }

    private void checkVdev(String field, PoolConfiguration pool, VdevConfiguration vdev) {
        var boots = Layout.boots(configuration, pool, vdev);
        var minimum = Layout.minimumBytes(pool, vdev, boots, image);
        var disks = new ArrayList<Disk>();
        for (var i = 0; i < vdev.disks().size(); i++) {
            var at = field + ".disks[" + i + "]";
            var disk = find(at, vdev.disks().get(i));
            disk.ifPresent(found -> checkDisk(at, found, minimum));
            disk.ifPresent(disks::add);
        }
        checkSizes(field, vdev, disks);
    }

    Optional<Disk> find(String field, String text) {
        var matches = new Selection(text, inventory).matches();
        switch (matches.size()) {
            case 0 -> problems.error("unknown-disk", field, text, NearMisses.of(text, inventory));
            case 1 -> {
                return Optional.of(matches.getFirst());
            }
            default -> problems.error("ambiguous-disk", field, text, Selection.listed(matches));
        }
        return Optional.empty();
    }

    void checkDisk(String field, Disk disk, long minimum) {
        var before = chosen.putIfAbsent(disk.id(), field);
        if (before != null) {
            problems.error("disk-duplicate", field, disk.name(), before);
        }
        disk.use()
                .ifPresent(
                        use ->
                                problems.error(
                                        "disk-in-use", field, disk.name(), DiskUse.inWords(use)));
        if (disk.sizeBytes() < minimum) {
            problems.error(
                    "disk-too-small",
                    field,
                    disk.name(),
                    mebibytes(disk.sizeBytes()),
                    Math.ceilDiv(minimum, Layout.MEBIBYTE));
        }
        if (disk.removable()) {
            problems.warning("removable-disk", field, disk.name());
        }
        checkHealth(field, disk);
    }

    private void checkHealth(String field, Disk disk) {
        var health = Optional.ofNullable(observations.health().get(disk.id()));
        switch (health.orElse(new Healthy())) {
            case Healthy() -> {}
            case Ageing(var reason) -> problems.warning("disk-ageing", field, disk.name(), reason);
            case Failing(var reason) -> problems.error("disk-failing", field, disk.name(), reason);
            case Unknown(var why) ->
                    problems.note("disk-health-unknown", field, disk.name(), Unseen.of(why));
        }
    }

    private void checkSizes(String field, VdevConfiguration vdev, List<Disk> disks) {
        var sizes = disks.stream().mapToLong(Disk::sizeBytes).summaryStatistics();
        if (disks.size() > 1
                && Layout.limitedBySmallest(vdev)
                && sizes.getMin() != sizes.getMax()) {
            problems.warning("sizes-differ", field, vdev.kind().word(), mebibytes(sizes.getMin()));
        }
    }

    private static long mebibytes(long bytes) {
        return bytes / Layout.MEBIBYTE;
    }
}
