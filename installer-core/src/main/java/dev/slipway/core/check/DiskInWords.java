package dev.slipway.core.check;

import dev.slipway.core.inventory.Content;
import dev.slipway.core.inventory.Disk;
import java.util.stream.Collectors;

/// A disk as people compare it: identity, size, what is on it.
public final class DiskInWords {
    private DiskInWords() {}

    public static String of(Disk disk) {
        var contents =
                disk.contents().stream().map(DiskInWords::of).collect(Collectors.joining(", "));
        var identity = disk.id() + " at " + disk.path() + ", " + disk.sizeBytes() + " bytes";
        return identity + (contents.isEmpty() ? ", empty" : ", with " + contents);
    }

    private static String of(Content content) {
        var named = content.label().isEmpty() ? content.uuid() : content.label();
        return (content.kind() + " " + named).strip() + " on " + content.where();
    }
}
