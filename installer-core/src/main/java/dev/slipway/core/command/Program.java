package dev.slipway.core.command;

import dev.slipway.core.failure.InstallException;
import dev.slipway.core.failure.ToolFailure.CommandMissing;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;

/// A program that runs beside this one for as long as it is wanted; it does not outlive it.
public final class Program implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private final Process process;
    private final Thread atExit;

    private Program(Process process) {
        this.process = process;
        this.atExit = new Thread(this::kill, "end of program " + process.pid());
        Runtime.getRuntime().addShutdownHook(atExit);
    }

    /// What it says goes to `log`.
    public static Program start(List<String> argv, Path log) throws InstallException {
        var builder = new ProcessBuilder(argv);
        return start(argv, builder.redirectErrorStream(true).redirectOutput(log.toFile()));
    }

    /// On the terminal of this process, which must leave it alone meanwhile.
    public static Program onTerminal(List<String> argv) throws InstallException {
        return start(argv, new ProcessBuilder(argv).inheritIO());
    }

    private static Program start(List<String> argv, ProcessBuilder builder)
            throws InstallException {
        try {
            return new Program(builder.start());
        } catch (IOException e) {
            throw new InstallException(new CommandMissing(argv.getFirst()), e);
        }
    }

    public boolean alive() {
        return process.isAlive();
    }

    /// Waits for as long as it runs: for programs that a person ends.
    public int await() throws InterruptedException {
        return process.waitFor();
    }

    /// Asks it to end, and ends it where it does not.
    @Override
    public void close() {
        kill();
        try {
            Runtime.getRuntime().removeShutdownHook(atExit);
        } catch (IllegalStateException e) {
            // The program is ending already, and the hook does what is done here.
        }
    }

    private void kill() {
        var descendants = process.descendants().toList();
        process.destroy();
        try {
            if (!process.waitFor(PATIENCE.toMillis(), TimeUnit.MILLISECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
        descendants.forEach(ProcessHandle::destroyForcibly);
    }
}
