package dev.slipway.core.config;

/// That a pool is encrypted.
///
/// @param secret the name of the secret that is its key, or that its key is derived from: the secret itself
///     is never part of a configuration
public record EncryptionConfiguration(String secret, KeyFormat format) {}
