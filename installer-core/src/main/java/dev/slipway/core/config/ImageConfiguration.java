package dev.slipway.core.config;

import java.util.List;
import java.util.Optional;

/// The image to install.
///
/// @param reference `oci://…`, `oci-layout:…`, `oci-archive:…`, `tar:…` or `zfs-stream:…` as written
/// @param plainHttp whether plain HTTP is allowed for it
/// @param mirrors where it is too, in the order in which they are asked
/// @param signatureKey the public key that it must be signed with, as [SignatureKey] reads it
public record ImageConfiguration(
        String reference,
        boolean plainHttp,
        List<MirrorConfiguration> mirrors,
        Optional<String> signatureKey) {
    public ImageConfiguration {
        mirrors = List.copyOf(mirrors);
    }

    public ImageConfiguration(String reference, boolean plainHttp) {
        this(reference, plainHttp, Optional.empty());
    }

    public ImageConfiguration(String reference, boolean plainHttp, Optional<String> signatureKey) {
        this(reference, plainHttp, List.of(), signatureKey);
    }
}
