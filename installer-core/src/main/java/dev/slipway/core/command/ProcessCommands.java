package dev.slipway.core.command;

import dev.slipway.core.failure.InstallException;
import dev.slipway.core.failure.ToolFailure.CommandFailed;
import dev.slipway.core.failure.ToolFailure.CommandTimedOut;
import dev.slipway.core.failure.ToolFailure.FileUnusable;
import dev.slipway.core.failure.ToolFailure.OutputUnreadable;
import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;

/// Runs tools as processes of this machine.
///
/// Both streams go to files, so that a chatty tool can neither block on a full pipe nor fill the heap; what
/// still runs at the end is killed, whatever the end was.
public final class ProcessCommands implements Commands {
    private static final Logger LOG = System.getLogger(ProcessCommands.class.getName());
    private static final int TAIL_BYTES = 4096;
    private static final long OUTPUT_LIMIT_BYTES = 64L << 20;
    private static final Duration GLANCE = Duration.ofMillis(250);

    private final SearchPath tools;
    private final long outputLimitBytes;

    public ProcessCommands() {
        this(SearchPath.usual(), OUTPUT_LIMIT_BYTES);
    }

    ProcessCommands(SearchPath tools, long outputLimitBytes) {
        this.tools = tools;
        this.outputLimitBytes = outputLimitBytes;
    }

    /// @throws InstallException with [CommandFailed], [CommandTimedOut], `CommandMissing`,
    ///     [OutputUnreadable] where it says more than 64 MiB, [FileUnusable] where there is no room for what
    ///     it says
    @Override
    public Output run(Command command) throws InstallException, InterruptedException {
        LOG.log(Level.DEBUG, "run {0}", command);
        var tool = tools.find(command.tool());
        try (var out = new Scratch();
                var err = new Scratch();
                var child = new Child(command, tool, tools, out, err)) {
            var left = awaitEnd(command, child, out, err);
            child.refuseFailedFeed();
            var output = outcome(command, child.exit(), out, err);
            child.awaitFed(left);
            return output;
        } catch (IOException e) {
            throw new InstallException(new FileUnusable(tool.toString(), String.valueOf(e)), e);
        }
    }

    /// @return what is left of its time
    private Duration awaitEnd(Command command, Child child, Scratch out, Scratch err)
            throws InstallException, InterruptedException, IOException {
        var end = System.nanoTime() + command.limit().toNanos();
        for (var left = command.limit(); !child.endsWithin(shorter(left, GLANCE)); ) {
            left = Duration.ofNanos(end - System.nanoTime());
            if (!left.isPositive()) {
                throw timedOut(command);
            }
            refuseFlood(command, out, err);
            tell(command);
        }
        refuseFlood(command, out, err);
        return Duration.ofNanos(end - System.nanoTime());
    }

    private static void tell(Command command) throws InterruptedException {
        if (command.feed().isPresent()) {
            command.feed().get().waited();
        }
    }

    private static Duration shorter(Duration one, Duration other) {
        return one.compareTo(other) < 0 ? one : other;
    }

    private static InstallException timedOut(Command command) {
        LOG.log(Level.DEBUG, "{0} did not end in {1}", command, command.limit());
        return new InstallException(
                new CommandTimedOut(command.argv(), command.limit().toSeconds()));
    }

    private void refuseFlood(Command command, Scratch out, Scratch err)
            throws InstallException, IOException {
        if (out.size() > outputLimitBytes || err.size() > outputLimitBytes) {
            var problem = "it says more than " + (outputLimitBytes >> 20) + " MiB";
            throw new InstallException(new OutputUnreadable(command.argv(), problem));
        }
    }

    private static Output outcome(Command command, int exit, Scratch out, Scratch err)
            throws InstallException, IOException {
        LOG.log(Level.DEBUG, "{0} ended with {1}", command, exit);
        if (!command.answers().contains(exit)) {
            throw new InstallException(
                    new CommandFailed(command.argv(), exit, err.tail(TAIL_BYTES)));
        }
        return new Output(out.text(), err.text(), exit);
    }
}
