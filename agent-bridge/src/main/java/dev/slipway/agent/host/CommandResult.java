package dev.slipway.agent.host;

import java.util.Optional;

/// What came of a command, for people.
///
/// @param exit of the program that was run, if one was
/// @param code why it did not succeed, for programs; empty where it did
public record CommandResult(
        boolean success, Optional<Integer> exit, String out, String err, String code) {}
