package dev.slipway.core.config;

import java.util.List;
import java.util.Optional;

/// The image to install.
///
/// @param reference `oci://…`, `oci-layout:…`, `oci-archive:…`, or a file, such as `tar:…` or `raw+https://…`, as written
/// @param plainHttp whether plain HTTP is allowed for it
/// @param mirrors where it is too, in the order in which they are asked
/// @param signatureKey the public key that it must be signed with, as [SignatureKey] reads it
/// @param disk the selector of the disk that the contents of a disk (`raw`) are written to
public record ImageConfiguration(
        String reference,
        boolean plainHttp,
        List<MirrorConfiguration> mirrors,
        Optional<String> signatureKey,
        Optional<String> disk) {
    public ImageConfiguration {
        mirrors = List.copyOf(mirrors);
    }

    public ImageConfiguration(
            String reference,
            boolean plainHttp,
            List<MirrorConfiguration> mirrors,
            Optional<String> signatureKey) {
        this(reference, plainHttp, mirrors, signatureKey, Optional.empty());
    }

    /// The contents of a whole disk.
    public static ImageConfiguration raw(String reference, boolean plainHttp, String disk) {
        return new ImageConfiguration(
                reference, plainHttp, List.of(), Optional.empty(), Optional.of(disk));
    }

    /// The same under another reference.
    public ImageConfiguration as(String other) {
        return new ImageConfiguration(other, plainHttp, mirrors, signatureKey, disk);
    }

    /// The same, written to another disk.
    ///
    /// @param selector of the disk; empty where none is chosen
    public ImageConfiguration onto(Optional<String> selector) {
        return new ImageConfiguration(reference, plainHttp, mirrors, signatureKey, selector);
    }

    /// Whether it is the contents of a whole disk, which bring their own system.
    public boolean isRaw() {
        return ImageName.isRaw(reference);
    }

    public ImageConfiguration(String reference, boolean plainHttp) {
        this(reference, plainHttp, Optional.empty());
    }

    public ImageConfiguration(String reference, boolean plainHttp, Optional<String> signatureKey) {
        this(reference, plainHttp, List.of(), signatureKey);
    }
}
