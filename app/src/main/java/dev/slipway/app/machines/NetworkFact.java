package dev.slipway.app.machines;

/// What a test found.
///
/// @param good whether it stands in nobody's way
record NetworkFact(String name, String words, boolean good) {}
