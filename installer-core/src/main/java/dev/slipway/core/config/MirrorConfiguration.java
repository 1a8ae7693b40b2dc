package dev.slipway.core.config;

/// Another place that has the image.
///
/// @param location `oci://host[:port]/repository`; without a repository it is that of the image. For a file
///     `https://host[:port]/path`; without a path it is that of the file
/// @param plainHttp whether plain HTTP is allowed for it
public record MirrorConfiguration(String location, boolean plainHttp) {}
