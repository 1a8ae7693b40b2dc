package dev.slipway.core.image;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/// Other people's tools, run in a directory: what we do is compared with what they do.
public record Ran(Path directory) {
    private static final long SECONDS = 120;

    /// Skips the test, and says so, where a tool is not there.
    public static void assumeThere(String... tools) {
        for (var tool : tools) {
            assumeThat(there(tool)).as("%s is installed", tool).isTrue();
        }
    }

    public static void assumeRoot() {
        assumeThat(System.getProperty("user.name")).as("this needs root").isEqualTo("root");
    }

    private static boolean there(String tool) {
        var path = System.getenv().getOrDefault("PATH", "") + ":/usr/sbin:/sbin";
        return Stream.of(path.split(File.pathSeparator))
                .anyMatch(folder -> Files.isExecutable(Path.of(folder, tool)));
    }

    /// What it said; fails where it failed.
    public String run(Object... argv) throws Exception {
        var words = Stream.of(argv).map(String::valueOf).toList();
        var said = Files.createTempFile("said", ".txt");
        var process =
                new ProcessBuilder(words)
                        .directory(directory.toFile())
                        .redirectErrorStream(true)
                        .redirectOutput(said.toFile())
                        .start();
        process.getOutputStream().close();
        var ended = process.waitFor(SECONDS, TimeUnit.SECONDS);
        process.destroyForcibly();
        var text = new String(Files.readAllBytes(said), UTF_8);
        Files.delete(said);
        assertThat(ended).as("%s ends", Arrays.toString(argv)).isTrue();
        assertThat(process.exitValue()).as("%s: %s", Arrays.toString(argv), text).isZero();
        return text;
    }
}
