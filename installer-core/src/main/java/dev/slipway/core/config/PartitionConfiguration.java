package dev.slipway.core.config;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;

/// A partition and the file system in it.
///
/// @param name unique on the machine: also the name of the array where it is mirrored
/// @param size such as `40G`; all that is left where there is none
/// @param mount where the installed system has it; none for swap, and where subvolumes are mounted instead
/// @param label of the file system
/// @param subvolumes of Btrfs
/// @param options to mount with, by name; an empty value where the option has none
public record PartitionConfiguration(
        String name,
        FileSystemKind fileSystem,
        Optional<String> size,
        Optional<String> mount,
        Optional<String> label,
        List<SubvolumeConfiguration> subvolumes,
        SequencedMap<String, String> options) {
    private static final String ROOT = "/";

    public PartitionConfiguration {
        subvolumes = List.copyOf(subvolumes);
        options = Collections.unmodifiableSequencedMap(new LinkedHashMap<>(options));
    }

    public boolean holdsRoot() {
        return mount.filter(ROOT::equals).isPresent() || rootSubvolume().isPresent();
    }

    public Optional<SubvolumeConfiguration> rootSubvolume() {
        return subvolumes.stream().filter(each -> each.mount().equals(ROOT)).findFirst();
    }

    /// A part of a Btrfs file system that is mounted by itself.
    public record SubvolumeConfiguration(String name, String mount) {}
}
