package dev.slipway.core.cli;

import picocli.CommandLine;

/// Gives every command its words, where it has none of its own.
final class Descriptions {
    private Descriptions() {}

    static void give(CommandLine line) {
        if (line.getResourceBundle() == null) {
            line.getCommandSpec().resourceBundle(Screen.words());
        }
        line.getSubcommands().values().forEach(Descriptions::give);
    }
}
