package dev.slipway.core.command;

import java.util.List;

/// What a command that succeeded said.
///
/// @param exit 0, or another of [Command#answers]
public record Output(String text, String errors, int exit) {
    public Output(String text, String errors) {
        this(text, errors, 0);
    }

    public List<String> lines() {
        return text.lines().toList();
    }
}
