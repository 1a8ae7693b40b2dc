package dev.slipway.core.plan;

import java.util.List;

/// Where the installed system has a file system.
///
/// @param path from its root; `none` for swap
/// @param options to mount with, the subvolume among them
public record Mount(FileSystem fileSystem, String path, List<String> options) {
    private static final String ROOT = "/";
    private static final String SUBVOLUME = "subvol=";

    public Mount {
        options = List.copyOf(options);
    }

    /// Whether it is there while the system is installed; all else waits for its first start.
    public boolean system() {
        return fileSystem.kind().holdsSystem();
    }

    public boolean root() {
        return path.equals(ROOT);
    }

    /// Of Btrfs; empty where it is the whole file system.
    public String subvolume() {
        return options.stream()
                .filter(option -> option.startsWith(SUBVOLUME))
                .map(option -> option.substring(SUBVOLUME.length()))
                .findFirst()
                .orElse("");
    }

    /// How deep it lies: what others are mounted in comes before them.
    int depth() {
        return root() ? 0 : path.split("/").length;
    }
}
