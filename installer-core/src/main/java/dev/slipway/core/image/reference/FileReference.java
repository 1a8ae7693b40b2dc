package dev.slipway.core.image.reference;

import java.net.URI;
import java.nio.file.Path;
import java.util.Optional;

/// One file that is a whole image by itself: where it is, and what its bytes as they are stored must be.
///
/// @param pin always there for a file from the network
public record FileReference(Place place, Optional<Digest> pin) {
    public sealed interface Place {
        /// As it is written in a reference, behind the kind of the file.
        String text();
    }

    /// On a file system of the machine that installs.
    public record Local(Path path) implements Place {
        @Override
        public String text() {
            return ":" + path;
        }
    }

    /// @param address `https` or `http`, with a host, without credentials and fragment
    public record Web(URI address) implements Place {
        @Override
        public String text() {
            return "+" + address;
        }

        public boolean plain() {
            return "http".equals(address.getScheme());
        }
    }

    /// The same file and no other.
    public FileReference pinned(Digest digest) {
        return new FileReference(place, Optional.of(digest));
    }

    /// @param kind such as `raw`
    public String text(String kind) {
        return kind + place.text() + pin.map(digest -> "@" + digest).orElse("");
    }

    /// The path or the address alone, for messages.
    public String name() {
        return place.text().substring(1);
    }
}
