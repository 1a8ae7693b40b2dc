package dev.slipway.core.command;

import java.util.List;

/// What a command that succeeded said.
public record Output(String text, String errors) {
    public List<String> lines() {
        return text.lines().toList();
    }
}
