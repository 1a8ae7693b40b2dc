package dev.slipway.core.step.site;

import dev.slipway.core.command.Command;
import dev.slipway.core.command.Commands;
import dev.slipway.core.command.Output;
import dev.slipway.core.engine.StepContext;
import dev.slipway.core.event.InstallEvent.Level;
import dev.slipway.core.failure.InstallException;

/// The tools of the machine, for one running step: what is run, and what it says, is in the log.
public final class Tools {
    /// Of each command; what is beyond is of no use to anybody who reads the log.
    private static final int LINES_LOGGED = 100;

    private final Commands commands;
    private final StepContext context;

    Tools(Commands commands, StepContext context) {
        this.commands = commands;
        this.context = context;
    }

    public Output run(Command command) throws InstallException, InterruptedException {
        context.log(Level.INFO, command.toString());
        var output = commands.run(command);
        log(output.text());
        log(output.errors());
        return output;
    }

    private void log(String text) throws InterruptedException {
        for (var line : text.lines().limit(LINES_LOGGED).toList()) {
            context.log(Level.DEBUG, line);
        }
    }
}
