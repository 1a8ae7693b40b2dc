package dev.slipway.core.support;

/// What became of something to take along.
///
/// @param bytes in the bundle; 0 where it is not in it
/// @param replaced how many secrets were replaced
/// @param missing why it is not there; empty where it is
public record Item(String name, long bytes, int replaced, String missing) {}
