package dev.slipway.core.command;

import dev.slipway.core.failure.InstallException;
import dev.slipway.core.failure.ToolFailure.CommandTimedOut;
import dev.slipway.core.failure.ToolFailure.OutputUnreadable;
import dev.slipway.core.failure.ToolFailure.Unexpected;
import java.io.IOException;
import java.time.Duration;
import java.util.Optional;

/// A feed on its way into a tool that runs, and what came of it.
final class Feeding {
    private final Command command;
    private final Feed feed;
    private final Process process;
    private final Thread thread;
    private volatile Optional<InstallException> failure = Optional.empty();
    private volatile boolean refused;

    private Feeding(Command command, Feed feed, Process process) {
        this.command = command;
        this.feed = feed;
        this.process = process;
        this.thread = Thread.ofPlatform().daemon().name("feed of a tool").unstarted(this::run);
    }

    static Feeding start(Command command, Feed feed, Process process) {
        var feeding = new Feeding(command, feed, process);
        feeding.thread.start();
        return feeding;
    }

    private void run() {
        try {
            var in = process.getOutputStream();
            feed.into(in);
            in.close();
        } catch (IOException _) {
            refused = true; // why, the tool says
        } catch (InterruptedException _) {
            process.destroyForcibly();
        } catch (InstallException e) {
            fail(e);
        } catch (RuntimeException | Error e) {
            fail(new InstallException(new Unexpected(thread.getName()), e));
        }
    }

    private void fail(InstallException e) {
        failure = Optional.of(e);
        process.destroyForcibly();
    }

    void stop() {
        thread.interrupt();
    }

    /// To be asked once the tool has ended. What the feed failed with is why the tool did.
    void refuseFailure() throws InstallException {
        if (failure.isPresent()) {
            throw new InstallException(failure.get().failure(), failure.get());
        }
    }

    /// A tool that ended well must have taken all of it: only then is it known to be what it must be.
    void awaitEnd(Duration left) throws InstallException, InterruptedException {
        if (!thread.join(left)) {
            throw new InstallException(
                    new CommandTimedOut(command.argv(), command.limit().toSeconds()));
        }
        refuseFailure();
        if (refused) {
            var problem = "it ended well, and did not take all of its input";
            throw new InstallException(new OutputUnreadable(command.argv(), problem));
        }
    }
}
