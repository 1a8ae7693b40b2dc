package dev.slipway.core.config;

/// Another registry that has the image.
///
/// @param location `oci://host[:port]/repository`; without a repository it is that of the image
/// @param plainHttp whether plain HTTP is allowed for it
public record MirrorConfiguration(String location, boolean plainHttp) {}
