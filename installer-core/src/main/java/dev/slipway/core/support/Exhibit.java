package dev.slipway.core.support;

import dev.slipway.core.command.Command;
import java.nio.file.Path;

/// Something to take along.
sealed interface Exhibit {
    /// Of the entry in the bundle.
    String name();

    /// The end of a text file, where it is long.
    record Kept(String name, Path file) implements Exhibit {}

    /// What a tool says, which must only look.
    record Asked(String name, Command command) implements Exhibit {}
}
