package dev.slipway.core.image.source;

/// Another place that has the same image.
///
/// @param location `oci://host[:port]/repository`; without a repository it is that of the image. For a file
///     `https://host[:port]/path`; without a path it is that of the file
/// @param plainHttp whether HTTP without TLS is spoken with it
public record Mirror(String location, boolean plainHttp) {}
