package dev.slipway.core.command;

import dev.slipway.core.failure.InstallException;
import dev.slipway.core.secret.Secret;
import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.TimeUnit;

/// A tool that runs, and whatever it starts: all of it is dead once this is closed.
final class Child implements AutoCloseable {
    private static final Logger LOG = System.getLogger(Child.class.getName());
    private static final Duration DYING = Duration.ofSeconds(5);

    private final Family family = new Family(UUID.randomUUID().toString());
    private final Process process;
    private final Optional<Feeding> feeding;

    Child(Command command, Path tool, SearchPath tools, Scratch out, Scratch err)
            throws IOException {
        var argv = new ArrayList<>(command.argv());
        argv.set(0, tool.toString());
        var builder = new ProcessBuilder(argv).redirectOutput(out.redirect());
        builder.redirectError(err.redirect()).directory(Path.of("/").toFile());
        builder.environment().clear();
        builder.environment().putAll(environment(tools));
        process = builder.start();
        feeding = command.feed().map(feed -> Feeding.start(command, feed, process));
        if (feeding.isEmpty()) {
            feed(command.input());
        }
    }

    /// The same words in every locale, and nothing of ours that a tool might heed.
    private Map<String, String> environment(SearchPath tools) {
        return Map.of(
                "PATH",
                tools.variable(),
                "LC_ALL",
                "C",
                "HOME",
                "/",
                Family.MARK,
                family.token(),
                Orphans.PARENT,
                Orphans.self());
    }

    /// On a thread of its own: a tool may write much before it reads anything.
    private void feed(Secret input) {
        Thread.ofVirtual().name("input of a tool").start(() -> write(input));
    }

    private void write(Secret input) {
        try (var in = process.getOutputStream()) {
            in.write(input.bytes());
        } catch (IOException e) {
            // A tool may end without reading all of it: whether that is well, its exit code says.
            LOG.log(Level.DEBUG, "a tool did not read its input", e);
        }
    }

    boolean endsWithin(Duration time) throws InterruptedException {
        return process.waitFor(time.toNanos(), TimeUnit.NANOSECONDS);
    }

    void refuseFailedFeed() throws InstallException {
        if (feeding.isPresent()) {
            feeding.get().refuseFailure();
        }
    }

    void awaitFed(Duration left) throws InstallException, InterruptedException {
        if (feeding.isPresent()) {
            feeding.get().awaitEnd(left);
        }
    }

    int exit() {
        return process.exitValue();
    }

    /// The descendants are read before the parent dies: afterwards nothing leads to them but their mark.
    @Override
    public void close() {
        feeding.ifPresent(Feeding::stop);
        var members = family.of(process);
        process.destroyForcibly();
        members.forEach(ProcessHandle::destroyForcibly);
        family.strays().forEach(ProcessHandle::destroyForcibly);
        awaitDeath();
    }

    /// Bounded, because a process that hangs in the kernel cannot be killed.
    private void awaitDeath() {
        try {
            if (!process.waitFor(DYING.toMillis(), TimeUnit.MILLISECONDS)) {
                LOG.log(Level.WARNING, "process {0} does not die", process.pid());
            }
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }
}
