package dev.slipway.agent.look;

import java.io.FileInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/// The root of a system that is looked at: `/`, or a recorded one.
public record Root(Path path) {
    public static final Root REAL = new Root(Path.of("/"));

    /// @param name below the root, as `proc/stat`
    public Path at(String name) {
        return path.resolve(name);
    }

    /// Names of processes and mounts may hold any byte: none of them makes a file unreadable.
    public String text(String name) throws IOException {
        return new String(bytes(name), StandardCharsets.UTF_8);
    }

    /// By a stream: a channel to a file of `/proc`, whose size is never known, takes five times as long.
    public byte[] bytes(String name) throws IOException {
        try (var in = new FileInputStream(path + "/" + name)) {
            return in.readAllBytes();
        }
    }

    public List<String> lines(String name) throws IOException {
        return text(name).lines().toList();
    }

    /// What is in a file that need not be there, without space around it; empty where there is nothing.
    public Optional<String> ifThere(String name) {
        try {
            return Optional.of(text(name).strip()).filter(text -> !text.isEmpty());
        } catch (IOException _) {
            return Optional.empty();
        }
    }

    /// The names in a folder; none where it is not there.
    public List<String> names(String folder) {
        var names = at(folder).toFile().list();
        return names == null ? List.of() : List.of(names);
    }
}
