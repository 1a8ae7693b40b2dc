package dev.slipway.app.image;

import dev.slipway.core.failure.InstallException;
import dev.slipway.core.image.reference.FileReference;
import dev.slipway.core.image.reference.FileReference.Local;
import dev.slipway.core.image.reference.FileReference.Web;
import dev.slipway.core.image.reference.ImageReference;

/// Where the bytes of an image come from: how fast they come depends on it.
sealed interface Origin {
    /// @param name `host[:port]`
    record Server(String name) implements Origin {}

    /// A medium of the machine itself.
    record Medium() implements Origin {}

    /// The name says it to nobody.
    record Unknown() implements Origin {}

    static Origin of(String reference) {
        try {
            return switch (ImageReference.parse(reference)) {
                case ImageReference.Registry registry -> new Server(registry.authority());
                case ImageReference.Layout _, ImageReference.Archive _ -> new Medium();
                case ImageReference.OneFile file -> of(file.file());
                case ImageReference.Raw raw -> of(raw.file());
            };
        } catch (InstallException _) {
            return new Unknown();
        }
    }

    private static Origin of(FileReference file) {
        return switch (file.place()) {
            case Local _ -> new Medium();
            case Web(var address) -> new Server(address.getAuthority());
        };
    }
}
