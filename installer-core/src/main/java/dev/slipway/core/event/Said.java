package dev.slipway.core.event;

import java.time.Instant;

/// An event and its place in the story of an installation.
///
/// @param sequence from 0, without gaps but for dropped progress
public record Said(String installation, long sequence, Instant at, InstallEvent event) {}
