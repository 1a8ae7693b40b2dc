package dev.slipway.agent.tool;

import dev.slipway.agent.line.Bytes;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/// A program that is to be run.
///
/// @param argv the program, by name or path, and its arguments; no secret is ever among them
/// @param input what it reads on its standard input
/// @param limit after which it is killed with all that it started
/// @param outputLimit bytes that are kept of each of its two streams; what comes behind is read and dropped
/// @param environment beside what [Tools] gives every program
public record Tool(
        List<String> argv,
        Bytes input,
        Duration limit,
        int outputLimit,
        Map<String, String> environment,
        Path directory) {
    public static final int USUAL_OUTPUT = 256 * 1024;

    private static final Duration USUAL_LIMIT = Duration.ofSeconds(60);
    private static final Path ROOT = Path.of("/");

    public Tool {
        argv = List.copyOf(argv);
        environment = Map.copyOf(environment);
    }

    public static Tool of(String... argv) {
        return of(List.of(argv));
    }

    public static Tool of(List<String> argv) {
        return new Tool(argv, Bytes.NONE, USUAL_LIMIT, USUAL_OUTPUT, Map.of(), ROOT);
    }

    public Tool within(Duration time) {
        return new Tool(argv, input, time, outputLimit, environment, directory);
    }

    public Tool with(Map<String, String> more) {
        return new Tool(argv, input, limit, outputLimit, more, directory);
    }

    public Tool in(Path folder) {
        return new Tool(argv, input, limit, outputLimit, environment, folder);
    }

    public Tool keeping(int bytes) {
        return new Tool(argv, input, limit, bytes, environment, directory);
    }

    public Tool saying(Bytes bytes) {
        return new Tool(argv, bytes, limit, outputLimit, environment, directory);
    }

    String program() {
        return argv.getFirst();
    }
}
