package dev.slipway.core.image.source;

/// Another registry that has the same image.
///
/// @param location `oci://host[:port]/repository`; without a repository it is that of the image
/// @param plainHttp whether HTTP without TLS is spoken with it
public record Mirror(String location, boolean plainHttp) {}
