package dev.slipway.agent.look;

/// A service of Windows.
///
/// @param state in the words of `Win32_Service.State`: `Running`, `Stopped`, `Start Pending`, …
/// @param process its number; 0 where it does not run
/// @param failed whether it ended by an error
public record Service(
        String name, String displayName, String state, long process, boolean failed) {}
