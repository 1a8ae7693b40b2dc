package dev.slipway.core.machine.guest;

import dev.slipway.core.failure.ConfigurationFailure.BadArgument;
import dev.slipway.core.failure.InstallException;
import dev.slipway.core.image.reference.FileReference;
import dev.slipway.core.image.reference.FileReference.Local;
import dev.slipway.core.image.reference.FileReference.Web;
import dev.slipway.core.image.reference.ImageReference;
import dev.slipway.core.image.reference.ImageReference.Archive;
import dev.slipway.core.image.reference.ImageReference.Layout;
import dev.slipway.core.image.reference.ImageReference.OneFile;
import dev.slipway.core.image.reference.ImageReference.Raw;
import dev.slipway.core.image.reference.ImageReference.Registry;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/// Images of this computer, by the names under which they are given to machines.
///
/// @param layouts folders and archives of OCI, by the names of repositories
/// @param files images that are one file, by the names of files
record Shelf(Map<String, Path> layouts, Map<String, Path> files) {
    Shelf() {
        this(new LinkedHashMap<>(), new LinkedHashMap<>());
    }

    /// Puts it there.
    ///
    /// @return the name that it has there: its own, as a registry may have one
    /// @throws InstallException where it is not on this computer, or its name is taken
    String put(ImageReference image) throws InstallException {
        return switch (image) {
            case Layout layout -> put(layouts, repository(layout.path()), layout.path(), image);
            case Archive archive -> put(layouts, repository(archive.path()), archive.path(), image);
            case Raw(var file) -> put(file, image);
            case OneFile one -> put(one.file(), image);
            case Registry _ -> throw refused(image, "image-elsewhere");
        };
    }

    private String put(FileReference file, ImageReference image) throws InstallException {
        return switch (file.place()) {
            case Local(var path) -> put(files, String.valueOf(path.getFileName()), path, image);
            case Web _ -> throw refused(image, "image-elsewhere");
        };
    }

    private static String put(Map<String, Path> shelf, String name, Path path, ImageReference image)
            throws InstallException {
        if (shelf.putIfAbsent(name, path.toAbsolutePath()) != null) {
            throw refused(image, "image-twice");
        }
        return name;
    }

    /// The name of the file without its ending; what no repository may have in its name becomes a hyphen.
    private static String repository(Path path) {
        var file = String.valueOf(path.toAbsolutePath().normalize().getFileName());
        var name =
                file.replaceFirst("\\.(?:oci\\.)?tar$", "")
                        .toLowerCase(Locale.ROOT)
                        .replaceAll("[^a-z0-9]+", "-")
                        .replaceAll("^-|-$", "");
        return name.isEmpty() ? "image" : name;
    }

    private static InstallException refused(ImageReference image, String why) {
        return new InstallException(new BadArgument("REF", image.text(), Words.of(why)));
    }
}
