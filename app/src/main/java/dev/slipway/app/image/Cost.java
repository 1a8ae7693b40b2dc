package dev.slipway.app.image;

import dev.slipway.app.draft.ImageDraft;
import dev.slipway.app.draft.StorageDraft;
import dev.slipway.app.settings.RecentImage;
import dev.slipway.core.image.reference.Compression;
import dev.slipway.core.image.reference.DiskImage;
import dev.slipway.core.image.reference.ResolvedImage;
import dev.slipway.core.image.reference.ResolvedImage.Layer;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/// What an image costs on this machine, as far as anybody knows it.
///
/// @param origin where it comes from
/// @param fetchBytes that come from there, compressed
/// @param diskBytes it takes unpacked
/// @param roomBytes there will be where it goes to
/// @param measured an image from the same origin that was installed before
record Cost(
        Origin origin,
        OptionalLong fetchBytes,
        OptionalLong diskBytes,
        OptionalLong roomBytes,
        Optional<RecentImage> measured) {
    /// @param before the latest first
    static Cost of(ImageDraft image, Optional<StorageDraft> storage, List<RecentImage> before) {
        var origin = Origin.of(image.named().reference());
        return new Cost(
                origin,
                fetch(image.resolved()),
                disk(image.resolved()),
                storage.map(Cost::room).orElse(OptionalLong.empty()),
                measured(origin, image.named().reference(), before));
    }

    /// By the rate at which one from the same origin was fetched and written.
    Optional<Duration> time() {
        return fetchBytes.isPresent()
                ? measured.map(it -> time(fetchBytes.getAsLong(), it))
                : Optional.empty();
    }

    boolean fits() {
        return diskBytes.isEmpty()
                || roomBytes.isEmpty()
                || diskBytes.getAsLong() <= roomBytes.getAsLong();
    }

    private static Duration time(long bytes, RecentImage measured) {
        return Duration.ofMillis(Math.round(bytes * 1e3 / measured.bytesPerSecond().getAsDouble()));
    }

    private static OptionalLong fetch(ResolvedImage image) {
        var known = image.layers().stream().allMatch(layer -> layer.knownSizeBytes().isPresent());
        return known ? OptionalLong.of(image.sizeBytes()) : OptionalLong.empty();
    }

    /// Only what is stored as it is says how large it will be.
    private static OptionalLong disk(ResolvedImage image) {
        return image.disk().isPresent()
                ? image.disk().map(DiskImage::expandedBytes).orElse(OptionalLong.empty())
                : image.layers().stream().allMatch(Cost::plain)
                        ? fetch(image)
                        : OptionalLong.empty();
    }

    private static boolean plain(Layer layer) {
        return layer.compression().equals(Optional.of(Compression.NONE));
    }

    /// How full a pool is that is kept, nobody has asked.
    private static OptionalLong room(StorageDraft storage) {
        return storage.adoption().isPresent()
                ? OptionalLong.empty()
                : OptionalLong.of(storage.capacityBytes(storage.root()));
    }

    /// The same image, or else another from the same origin.
    private static Optional<RecentImage> measured(
            Origin origin, String reference, List<RecentImage> before) {
        var measured =
                before.stream()
                        .filter(each -> each.bytesPerSecond().isPresent())
                        .filter(each -> Origin.of(each.reference()).equals(origin))
                        .toList();
        return measured.stream()
                .filter(each -> each.reference().equals(reference))
                .findFirst()
                .or(() -> measured.stream().findFirst());
    }
}
