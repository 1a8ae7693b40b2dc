package dev.slipway.core.check;

import dev.slipway.core.config.MachineConfiguration;
import dev.slipway.core.inventory.Disk;
import dev.slipway.core.inventory.Firmware;
import dev.slipway.core.inventory.Inventory;
import java.util.List;

/// Does each vdev keep what it is trusted with, and can each disk of the root pool start the machine?
final class VdevChecks {
    /// Of raidz: rebuilding takes longer with every disk, and reads all of them.
    private static final int WIDEST = 12;

    /// `4Kn`: disks that have no sectors of 512 bytes, not even in name.
    private static final int LARGE_SECTOR = 4096;

    private final MachineConfiguration configuration;
    private final Inventory inventory;
    private final List<Members> all;
    private final Problems problems;

    VdevChecks(MachineConfiguration configuration, Inventory inventory, Problems problems) {
        this.configuration = configuration;
        this.inventory = inventory;
        this.all = Members.of(configuration, inventory);
        this.problems = problems;
    }

    void check() {
        for (var members : all) {
            checkRedundancy(members);
            checkWidth(members);
            checkSectors(members);
            checkBoot(members);
        }
    }

    private void checkRedundancy(Members members) {
        var vdev = members.vdev();
        switch (vdev.kind()) {
            case STRIPE -> checkAlone(members);
            case SPECIAL, DEDUP -> {
                if (Redundancy.of(vdev) < Redundancy.of(members.pool())) {
                    problems.error(
                            "vdev-weaker",
                            members.field(),
                            vdev.kind().word(),
                            members.pool().name());
                }
            }
            case LOG -> {
                if (!vdev.mirrored() && Redundancy.of(members.pool()) > 0) {
                    problems.warning("log-unmirrored", members.field(), members.pool().name());
                }
            }
            case MIRROR, RAIDZ1, RAIDZ2, RAIDZ3, SPARE, CACHE -> {}
        }
    }

    /// Only where there is a disk to change it with: who has one disk knows.
    private void checkAlone(Members members) {
        var twin = inventory.disks().stream().filter(disk -> isTwin(disk, members)).findFirst();
        if (isRoot(members) && twin.isPresent()) {
            problems.warning(
                    "no-redundancy", members.field(), members.pool().name(), twin.get().name());
        }
    }

    private boolean isTwin(Disk disk, Members members) {
        return disk.free()
                && !disk.removable()
                && all.stream().noneMatch(each -> each.disks().contains(disk))
                && !withoutPool(disk)
                && members.disks().stream().anyMatch(own -> own.sizeBytes() <= disk.sizeBytes());
    }

    /// Whether the configuration has another use for it.
    private boolean withoutPool(Disk disk) {
        return configuration.disks().stream()
                .flatMap(group -> group.disks().stream())
                .anyMatch(selector -> new Selection(selector, inventory).matches().contains(disk));
    }

    private void checkWidth(Members members) {
        var width = members.vdev().disks().size();
        if (members.vdev().kind().parity() > 0 && width > WIDEST) {
            problems.warning(
                    "raidz-wide", members.field(), members.vdev().kind().word(), width, WIDEST);
        }
    }

    private void checkSectors(Members members) {
        var sizes =
                members.disks().stream().mapToInt(Disk::physicalSectorBytes).summaryStatistics();
        if (members.disks().size() > 1 && sizes.getMin() != sizes.getMax()) {
            problems.warning(
                    "sectors-differ",
                    members.field(),
                    members.vdev().kind().word(),
                    sizes.getMin(),
                    sizes.getMax());
        }
        var ashift = members.pool().options().getOrDefault("ashift", "");
        if (ashift.matches("\\d{1,2}") && 1 << Integer.parseInt(ashift) < sizes.getMax()) {
            var field = members.field().replaceFirst("\\.vdev.*", "") + ".options.ashift";
            problems.error("ashift-small", field, ashift, sizes.getMax(), bits(sizes.getMax()));
        }
    }

    /// The smallest ashift that will do.
    private static int bits(int bytes) {
        return Integer.SIZE - Integer.numberOfLeadingZeros(bytes - 1);
    }

    private void checkBoot(Members members) {
        if (!isRoot(members)) {
            return;
        }
        switch (members.vdev().kind()) {
            case STRIPE, MIRROR, RAIDZ1, RAIDZ2, RAIDZ3 -> checkBootDisks(members);
            case SPARE -> problems.note("spare-boots-not", members.field(), members.pool().name());
            case LOG, CACHE, SPECIAL, DEDUP -> {} // nothing starts without the data vdevs
        }
    }

    private void checkBootDisks(Members members) {
        var boots = Layout.boots(configuration, members.pool(), members.vdev());
        for (var disk : members.disks()) {
            if (!boots) {
                problems.error("disk-boots-not", members.field(), disk.name());
            }
            if (disk.logicalSectorBytes() >= LARGE_SECTOR
                    && inventory.firmware() == Firmware.BIOS) {
                problems.error("bios-large-sectors", members.field(), disk.name());
            }
        }
    }

    private boolean isRoot(Members members) {
        return configuration.rootPool().filter(members.pool()::equals).isPresent();
    }
}
