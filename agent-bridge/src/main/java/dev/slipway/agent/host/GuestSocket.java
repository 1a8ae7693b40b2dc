package dev.slipway.agent.host;

import java.nio.file.Path;

/// The socket of a virtual machine's agent port, as QEMU listens on it.
///
/// @param name of the machine
public record GuestSocket(String name, Path path) {}
