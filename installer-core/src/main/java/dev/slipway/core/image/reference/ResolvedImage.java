package dev.slipway.core.image.reference;

import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/// An image for one platform, named by what it contains.
///
/// @param reference as the operator wrote it
/// @param digest of the manifest of this platform, or of the one file that it is: `sha256:…`; what a plan's hash covers;
///     empty where a plain illumos machined fetches it, which tells nobody what it found
/// @param platform such as `linux/amd64`; of a file, which says nothing of it, what was asked for
/// @param layers in the order in which they are unpacked; empty only without a digest
/// @param created as the image says it, RFC 3339; empty where it says nothing
/// @param named digest of what the reference itself names: an index that leads to the manifest, or the manifest
/// @param disk of an image that is the contents of a disk: it has one layer, the file, and no platform
public record ResolvedImage(
        String reference,
        String digest,
        String platform,
        List<Layer> layers,
        String created,
        String named,
        Optional<DiskImage> disk) {
    public ResolvedImage {
        disk = disk == null ? Optional.empty() : disk; // an older plan does not know of it
        layers = List.copyOf(layers);
        named =
                named == null || named.isEmpty()
                        ? digest
                        : named; // who wrote it may not know of it
    }

    public ResolvedImage(
            String reference, String digest, String platform, List<Layer> layers, String created) {
        this(reference, digest, platform, layers, created, digest);
    }

    public ResolvedImage(
            String reference,
            String digest,
            String platform,
            List<Layer> layers,
            String created,
            String named) {
        this(reference, digest, platform, layers, created, named, Optional.empty());
    }

    /// The contents of a disk in a file.
    ///
    /// @param digest of the file as it is stored
    public static ResolvedImage of(
            String reference, Digest digest, long storedBytes, DiskImage disk) {
        var file = new Layer(digest.text(), "", "raw", storedBytes);
        return new ResolvedImage(
                reference, digest.text(), "", List.of(file), "", digest.text(), Optional.of(disk));
    }

    /// Compressed bytes of all layers: what must be downloaded.
    public long sizeBytes() {
        return layers.stream().mapToLong(Layer::sizeBytes).sum();
    }

    /// Whether it is received into a pool, and not unpacked.
    public boolean streamed() {
        return layers.stream()
                .anyMatch(each -> each.file().equals(Optional.of(FileMedia.ZFS_STREAM)));
    }

    /// One layer of an image, or the file that stands in its place.
    ///
    /// @param digest of the compressed bytes
    /// @param diffId digest of the uncompressed bytes, from the image's configuration; empty for a file
    /// @param sizeBytes compressed; 0 for a file whose server does not say it
    public record Layer(String digest, String diffId, String mediaType, long sizeBytes) {
        /// Empty for a layer.
        public Optional<FileMedia> file() {
            return FileMedia.of(mediaType);
        }

        /// Empty when it can be read by nobody here.
        public Optional<Compression> compression() {
            return FileMedia.compressionOf(mediaType);
        }

        public OptionalLong knownSizeBytes() {
            return sizeBytes == 0 && diffId.isEmpty()
                    ? OptionalLong.empty()
                    : OptionalLong.of(sizeBytes);
        }
    }
}
