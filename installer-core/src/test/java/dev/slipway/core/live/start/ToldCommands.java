package dev.slipway.core.live.start;

import dev.slipway.core.command.Command;
import dev.slipway.core.command.Commands;
import dev.slipway.core.command.Output;
import java.util.ArrayList;
import java.util.List;

/// Tools that do nothing but remember that they were called.
final class ToldCommands implements Commands {
    private final List<String> told = new ArrayList<>();

    List<String> told() {
        return told;
    }

    @Override
    public Output run(Command command) {
        told.add(command.toString());
        return new Output("", "");
    }
}
