package dev.slipway.core.config;

/// The image to install: `oci://…` or `oci-layout:…` as written, and whether plain HTTP is allowed for it.
public record ImageConfiguration(String reference, boolean plainHttp) {}
