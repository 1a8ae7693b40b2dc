package dev.slipway.core.config;

import java.util.ArrayList;
import java.util.List;

/// What must hold of disks that are laid out without a pool; their partitions have rules of their own.
final class DiskRules {
    private static final int MBR_PARTITIONS = 4;

    private final Findings findings;

    DiskRules(Findings findings) {
        this.findings = findings;
    }

    void apply(MachineConfiguration configuration) {
        var disks = configuration.disks();
        var alone = configuration.image().isRaw();
        if (disks.isEmpty() && configuration.pools().isEmpty() && !alone) {
            findings.add("pool", Problem.of("pool-missing", "pool"));
        }
        for (var i = 0; i < disks.size(); i++) {
            disk("disk[" + i + "]", disks.get(i));
        }
        root(configuration);
    }

    /// Mounts are unique on the machine, so that no more than one partition has the root.
    private void root(MachineConfiguration configuration) {
        var inPartition = configuration.rootDisks().isPresent();
        if (!inPartition && configuration.pools().isEmpty() && !configuration.disks().isEmpty()) {
            findings.add("disk", Problem.of("root-missing", "/"));
        }
        if (inPartition && configuration.bootEnvironment().isPresent()) {
            var name = configuration.bootEnvironment().get();
            var field = "boot-environment-name";
            findings.add(field, Problem.of("boot-environment-needless", name).asWarning());
        }
    }

    private void disk(String field, DiskConfiguration disk) {
        if (disk.disks().isEmpty()) {
            findings.add(field, Problem.of("disk-unnamed", "disk"));
        }
        for (var i = 0; i < disk.disks().size(); i++) {
            selector(field + "[" + i + "]", disk.disks().get(i));
        }
        table(field, disk);
        for (var i = 0; i < disk.partitions().size(); i++) {
            var at = field + ".partition[" + i + "]";
            new PartitionRules(findings, at).apply(disk.partitions().get(i), disk.mirrored());
        }
        sizes(field, disk);
    }

    private void selector(String field, String selector) {
        findings.add(field, DiskSelector.problem(selector));
        findings.unique(field, "disk", DiskSelector.essence(selector), "disk-duplicate", selector);
    }

    private void table(String field, DiskConfiguration disk) {
        if (disk.partitions().isEmpty()) {
            findings.add(field, Problem.of("partition-missing", "partition"));
        }
        if (disk.table() == TableKind.MBR) {
            mbr(field, disk);
        }
    }

    private void mbr(String field, DiskConfiguration disk) {
        if (disk.partitions().size() > MBR_PARTITIONS) {
            var count = disk.partitions().size();
            findings.add(field, Problem.of("partitions-too-many", "mbr", MBR_PARTITIONS, count));
        }
        if (disk.boot() != BootKind.BIOS) {
            findings.add(field + ".boot", Problem.of("mbr-not-efi", disk.boot().word()));
        }
    }

    /// Only the last may take what is left.
    private void sizes(String field, DiskConfiguration disk) {
        var unsized = unsized(disk.partitions());
        for (var index : unsized) {
            if (index < disk.partitions().size() - 1) {
                var name = disk.partitions().get(index).name();
                var at = field + ".partition[" + index + "]";
                findings.add(at, Problem.of("partition-size-missing", name));
            }
        }
    }

    private static List<Integer> unsized(List<PartitionConfiguration> partitions) {
        var unsized = new ArrayList<Integer>();
        for (var i = 0; i < partitions.size(); i++) {
            if (partitions.get(i).size().isEmpty()) {
                unsized.add(i);
            }
        }
        return unsized;
    }
}
