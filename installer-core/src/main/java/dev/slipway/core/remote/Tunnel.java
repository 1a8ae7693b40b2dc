package dev.slipway.core.remote;

/// A way to this machine that it opened itself, for whoever shows it.
///
/// @param to where it leads
/// @param machine where the machine API is found there
/// @param screen where browsers find the display there; empty where they do not
public record Tunnel(TunnelSettings.KeyFile.Kind kind, String to, String machine, String screen) {}
