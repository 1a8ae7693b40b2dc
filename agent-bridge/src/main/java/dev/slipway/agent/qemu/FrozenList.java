package dev.slipway.agent.qemu;

import dev.slipway.agent.look.Root;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/// Which file systems are frozen, kept where a next run of the agent finds it: in memory, which cannot be frozen itself.
record FrozenList(Root root) {
    private static final String FILE = "run/slipway-agent-frozen";

    /// Between mount points, which can have any other character in them.
    private static final String END = "\0";

    List<String> read() throws IOException {
        var text = Files.exists(file()) ? Files.readString(file()) : "";
        return text.isEmpty() ? List.of() : List.of(text.split(END));
    }

    void keep(List<String> points) throws IOException {
        Files.writeString(file(), String.join(END, points));
    }

    void forget() throws IOException {
        Files.deleteIfExists(file());
    }

    private Path file() {
        return root.at(FILE);
    }
}
