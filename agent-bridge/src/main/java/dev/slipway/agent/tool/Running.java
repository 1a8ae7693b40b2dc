package dev.slipway.agent.tool;

import dev.slipway.agent.line.Bytes;
import dev.slipway.agent.log.Log;
import dev.slipway.agent.tool.Listener.Stream;
import dev.slipway.agent.tool.Ran.End;
import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;

/// A program that runs, and whatever it starts: all of it is dead once this is closed.
final class Running implements AutoCloseable {
    private static final Logger LOG = new Log(Running.class);

    /// How long a stream may stay open after its program has ended, held by something that it left behind.
    private static final Duration TRAILING = Duration.ofMillis(500);

    private final long started = System.nanoTime();
    private final Process process;
    private final Family family;
    private final Capture out;
    private final Capture err;

    private Running(Process process, Family family, Tool tool, Listener listener) {
        this.process = process;
        this.family = family;
        this.out =
                new Capture(
                        process.getInputStream(),
                        tool.outputLimit(),
                        bytes -> listener.heard(Stream.STDOUT, bytes));
        this.err =
                new Capture(
                        process.getErrorStream(),
                        tool.outputLimit(),
                        bytes -> listener.heard(Stream.STDERR, bytes));
        Thread.ofVirtual().name("input of a program").start(() -> say(tool.input().array()));
    }

    static Running start(Tool tool, List<String> argv, Listener listener) throws IOException {
        var mark = Family.mark();
        var builder = new ProcessBuilder(argv).directory(tool.directory().toFile());
        var environment = builder.environment();
        environment.clear();
        environment.putAll(Installed.HERE.environment());
        environment.putAll(tool.environment());
        environment.put(Family.MARK, mark);
        var process = builder.start();
        return new Running(process, new Family(process, mark), tool, listener);
    }

    /// On a thread of its own: a program may write much before it reads anything.
    private void say(byte[] input) {
        try (var in = process.getOutputStream()) {
            in.write(input);
        } catch (IOException e) {
            // A program may end without reading all of it: whether that is well, its exit code
            // says.
            LOG.log(Level.DEBUG, "a program did not read its input", e);
        }
    }

    boolean endsWithin(Duration time) throws InterruptedException {
        return process.waitFor(time.toNanos(), TimeUnit.NANOSECONDS);
    }

    /// Politely first, for the sake of what it may want to put away.
    void end() throws InterruptedException {
        family.end();
    }

    /// To be asked once it has ended. What it said until then is kept, however it ended.
    Ran result(End how) throws InterruptedException {
        if (!out.endsWithin(TRAILING) || !err.endsWithin(TRAILING)) {
            family.kill();
            out.endsWithin(TRAILING);
            err.endsWithin(TRAILING);
        }
        var took = Duration.ofNanos(System.nanoTime() - started);
        var dropped = out.dropped() + err.dropped();
        return new Ran(
                process.isAlive() ? -1 : process.exitValue(),
                how,
                Bytes.of(out.bytes()),
                Bytes.of(err.bytes()),
                dropped,
                took);
    }

    @Override
    public void close() {
        family.kill();
    }
}
