package dev.slipway.core.platform.illumos;

import dev.slipway.core.check.DiskUse;
import dev.slipway.core.check.Selection;
import dev.slipway.core.command.Command;
import dev.slipway.core.config.PoolConfiguration;
import dev.slipway.core.config.PoolOption;
import dev.slipway.core.config.VdevConfiguration;
import dev.slipway.core.config.VdevKind;
import dev.slipway.core.failure.DiskFailure.DiskInUse;
import dev.slipway.core.failure.InstallException;
import dev.slipway.core.inventory.Disk;
import dev.slipway.core.inventory.Inventory;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/// `zpool create` as illumos has it: whole disks, which it labels itself, or slices that are there.
///
/// @param root whether the system is started from it: `-B` makes an EFI system partition on each whole disk
record IllumosPool(PoolConfiguration pool, boolean root, Labels labels, Inventory inventory) {
    private static final Duration LIMIT = Duration.ofMinutes(5);

    /// By force, as ours everywhere: what it would hide, the look before has excluded.
    Command create() throws InstallException {
        var argv =
                new ArrayList<>(List.of("zpool", "create", root && labels.whole() ? "-fB" : "-f"));
        pool.options().forEach((name, value) -> argv.addAll(option(name, value)));
        if (root && !pool.options().containsKey("compression")) {
            argv.addAll(List.of("-O", "compression=on"));
        }
        argv.add(pool.name());
        for (var vdev : ordered()) {
            argv.addAll(members(vdev));
        }
        return Command.of(argv).within(LIMIT);
    }

    /// In the order of the configuration.
    List<Disk> disks() throws InstallException {
        var disks = new ArrayList<Disk>();
        for (var vdev : pool.vdevs()) {
            disks.addAll(disks(vdev));
        }
        return disks;
    }

    private static List<String> option(String name, String value) {
        return List.of(PoolOption.ofPool(name) ? "-o" : "-O", name + "=" + value);
    }

    /// zpool reads the disks that follow a keyword as its own: data first, all else behind it.
    private List<VdevConfiguration> ordered() {
        return pool.vdevs().stream()
                .sorted(Comparator.comparing(vdev -> !vdev.kind().holdsData()))
                .toList();
    }

    private List<String> members(VdevConfiguration vdev) throws InstallException {
        var members = new ArrayList<String>();
        if (vdev.kind() != VdevKind.STRIPE) {
            members.add(vdev.kind().word());
        }
        for (var disk : disks(vdev)) {
            members.add(labels.member(disk.device()));
        }
        return members;
    }

    private List<Disk> disks(VdevConfiguration vdev) throws InstallException {
        var disks = new ArrayList<Disk>();
        for (var selector : vdev.disks()) {
            disks.add(free(new Selection(selector, inventory).only()));
        }
        return disks;
    }

    private static Disk free(Disk disk) throws InstallException {
        var use = disk.use();
        if (use.isPresent()) {
            throw new InstallException(new DiskInUse(disk.name(), DiskUse.inWords(use.get())));
        }
        return disk;
    }
}
