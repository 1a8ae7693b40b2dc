package dev.slipway.core.step.filesystem;

import dev.slipway.core.config.FileSystemKind;
import dev.slipway.core.plan.Mount;
import java.util.ArrayList;
import java.util.List;

/// A line of fstab(5).
///
/// @param uuid as the installed system finds it by
/// @param ntfs the type that the installed system has for NTFS
record Fstab(Mount mount, String uuid, String ntfs) {
    String line() {
        return String.join(
                "\t",
                "UUID=" + uuid,
                mount.path(),
                type(),
                String.join(",", options()),
                "0",
                pass());
    }

    private String type() {
        var kind = mount.fileSystem().kind();
        return kind == FileSystemKind.NTFS ? ntfs : kind.word();
    }

    /// What is for exchange with other systems must not keep this one from starting.
    private List<String> options() {
        var options = new ArrayList<>(mount.options());
        switch (mount.fileSystem().kind()) {
            case EXT4, XFS, BTRFS -> {}
            case VFAT, NTFS -> options.add("nofail");
            case SWAP -> options.add("sw");
        }
        return options.isEmpty() ? List.of("defaults") : options;
    }

    /// XFS and Btrfs check themselves as they are mounted.
    private String pass() {
        return switch (mount.fileSystem().kind()) {
            case EXT4 -> mount.root() ? "1" : "2";
            case XFS, BTRFS, VFAT, NTFS, SWAP -> "0";
        };
    }
}
