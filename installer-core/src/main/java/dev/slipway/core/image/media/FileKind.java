package dev.slipway.core.image.media;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/// What a file is by its name: only who chooses it has all of it looked into.
enum FileKind {
    /// The archive of an OCI layout, or of a root file system.
    ARCHIVE("tar"),
    ROOT("tar\\.(?:gz|zst|xz)|tgz|txz"),
    STREAM("zfs(?:\\.(?:gz|zst|xz))?"),
    DISK("(?:img|raw)(?:\\.(?:gz|zst|xz))?|qcow2");

    private final Pattern name;

    FileKind(String extension) {
        this.name = Pattern.compile(".*\\.(?:" + extension + ")");
    }

    /// Empty where it is none that an image could be in.
    static Optional<FileKind> of(Path file) {
        var name = file.getFileName().toString().toLowerCase(Locale.ROOT);
        return Arrays.stream(values())
                .filter(each -> each.name.matcher(name).matches())
                .findFirst();
    }
}
