package dev.slipway.core.check;

import dev.slipway.core.inventory.Content;
import dev.slipway.core.inventory.Disk;
import java.util.List;
import java.util.stream.Collectors;

/// A disk as people compare it: identity, size, what is on it.
public final class DiskInWords {
    private DiskInWords() {}

    public static String of(Disk disk) {
        var identity = disk.id() + " at " + disk.path() + ", " + disk.sizeBytes() + " bytes";
        return identity + (disk.contents().isEmpty() ? ", empty" : ", with " + contents(disk));
    }

    /// `gpt on disk, zfs_member tank on 1`; empty where there is nothing.
    public static String contents(Disk disk) {
        return contents(disk.contents());
    }

    public static String contents(List<Content> contents) {
        return contents.stream().map(DiskInWords::of).collect(Collectors.joining(", "));
    }

    private static String of(Content content) {
        var named = content.label().isEmpty() ? content.uuid() : content.label();
        return (content.kind() + " " + named).strip() + " on " + content.where();
    }
}
