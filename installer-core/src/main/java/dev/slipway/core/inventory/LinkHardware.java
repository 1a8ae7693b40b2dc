package dev.slipway.core.inventory;

/// What drives a link, and how it is connected now; empty texts where the machine does not say.
///
/// @param name of the [Link]
/// @param driver such as `igb`
/// @param state as the kernel names it (RFC 2863): `up`, `down`, `lowerlayerdown`, `dormant`
/// @param duplex `full` or `half`
public record LinkHardware(String name, String driver, String state, String duplex) {}
