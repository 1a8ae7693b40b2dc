package dev.slipway.core.config;

import dev.slipway.core.config.PartitionConfiguration.SubvolumeConfiguration;
import java.util.Optional;
import java.util.regex.Pattern;

/// What must hold of one partition and its file system.
final class PartitionRules {
    private static final Pattern NAME = Pattern.compile("[A-Za-z][A-Za-z0-9_-]{0,23}");
    private static final Pattern MOUNT = Pattern.compile("/|(/[A-Za-z0-9_+-][A-Za-z0-9._+-]*)+");
    private static final Pattern SUBVOLUME = Pattern.compile("[A-Za-z0-9@_+-][A-Za-z0-9@._+-]*");
    private static final Pattern LABEL = Pattern.compile("[A-Za-z0-9_.-]+");
    private static final Pattern OPTION = Pattern.compile("[a-z0-9_.-]+");
    private static final Pattern VALUE = Pattern.compile("[A-Za-z0-9_.:/@+-]*");

    private final Findings findings;
    private final String field;

    PartitionRules(Findings findings, String field) {
        this.findings = findings;
        this.field = field;
    }

    void apply(PartitionConfiguration partition, boolean mirrored) {
        var name = partition.name();
        matches(field, NAME, name, "partition-name-bad");
        findings.unique(field, "partition", name, "partition-repeated", name);
        partition.size().ifPresent(size -> size(partition.fileSystem(), size));
        partition.mount().ifPresent(mount -> mount(field + ".mount", partition, mount));
        partition.label().ifPresent(label -> label(partition.fileSystem(), label));
        subvolumes(partition);
        partition.options().forEach((option, value) -> option(option, value));
        if (mirrored && foreign(partition.fileSystem())) {
            var kind = partition.fileSystem().word();
            findings.add(field, Problem.of("array-foreign", kind).asWarning());
        }
    }

    /// Other systems, which these are for, do not know our arrays.
    private static boolean foreign(FileSystemKind kind) {
        return kind == FileSystemKind.VFAT || kind == FileSystemKind.NTFS;
    }

    private void size(FileSystemKind kind, String size) {
        var problem = PartitionSize.problem(size);
        findings.add(field + ".size", problem);
        var least = kind.minimumMebibytes();
        if (problem.isEmpty() && PartitionSize.mebibytes(size) < least) {
            findings.add(
                    field + ".size", Problem.of("partition-too-small", size, kind.word(), least));
        }
    }

    private void mount(String place, PartitionConfiguration partition, String mount) {
        matches(place, MOUNT, mount, "mount-bad");
        findings.unique(place, "mount", mount, "mount-repeated", mount);
        var kind = partition.fileSystem();
        if (kind == FileSystemKind.SWAP) {
            findings.add(place, Problem.of("swap-mounted", mount));
        } else if (mount.equals("/") && !kind.holdsSystem()) {
            findings.add(place, Problem.of("root-unfit", kind.word()));
        }
    }

    private void label(FileSystemKind kind, String label) {
        matches(field + ".label", LABEL, label, "label-bad");
        if (label.length() > kind.labelLength()) {
            findings.add(
                    field + ".label",
                    Problem.of("label-long", label, kind.word(), kind.labelLength()));
        }
    }

    private void subvolumes(PartitionConfiguration partition) {
        var subvolumes = partition.subvolumes();
        if (!subvolumes.isEmpty() && partition.fileSystem() != FileSystemKind.BTRFS) {
            findings.add(field, Problem.of("subvolume-not-btrfs", partition.fileSystem().word()));
        }
        if (!subvolumes.isEmpty() && partition.mount().isPresent()) {
            findings.add(field + ".mount", Problem.of("mount-beside-subvolumes", partition.name()));
        }
        for (var i = 0; i < subvolumes.size(); i++) {
            subvolume(field + ".subvolume[" + i + "]", partition, subvolumes.get(i));
        }
    }

    private void subvolume(
            String place, PartitionConfiguration partition, SubvolumeConfiguration subvolume) {
        matches(place, SUBVOLUME, subvolume.name(), "subvolume-bad");
        var unique = partition.name() + " " + subvolume.name();
        findings.unique(place, "subvolume", unique, "subvolume-repeated", subvolume.name());
        if (!subvolume.mount().isEmpty()) {
            mount(place + ".mount", partition, subvolume.mount());
        }
    }

    private void option(String name, String value) {
        var problem =
                OPTION.matcher(name).matches() && VALUE.matcher(value).matches()
                        ? Optional.<Problem>empty()
                        : Optional.of(Problem.of("mount-option-bad", (name + " " + value).strip()));
        findings.add(field, problem);
        if (name.equals("subvol") || name.equals("subvolid")) {
            findings.add(field, Problem.of("mount-option-ours", name));
        }
    }

    private void matches(String place, Pattern form, String text, String code) {
        if (!form.matcher(text).matches()) {
            findings.add(place, Problem.of(code, text));
        }
    }
}
