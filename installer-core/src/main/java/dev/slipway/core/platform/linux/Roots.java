package dev.slipway.core.platform.linux;

import dev.slipway.core.failure.InstallException;
import dev.slipway.core.failure.ToolFailure.FileUnusable;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// Where the kernel shows a machine: elsewhere in tests, which look at recorded ones.
record Roots(Path sys, Path proc, Path dev) {
    static Roots ofThisMachine() {
        return under(Path.of("/"));
    }

    static Roots under(Path root) {
        return new Roots(root.resolve("sys"), root.resolve("proc"), root.resolve("dev"));
    }

    /// The text of a kernel attribute; empty where there is none. Reading one that the device cannot answer
    /// now (the speed of a link that is down) is an error of the kernel's, and means the same.
    static String attribute(Path file) {
        try {
            return new String(Files.readAllBytes(file), StandardCharsets.UTF_8)
                    .replace("\0", "")
                    .strip();
        } catch (IOException _) {
            return "";
        }
    }

    /// @return 0 where there is none or it is no number
    static long number(Path file) {
        var text = attribute(file);
        return text.matches("-?\\d{1,18}") ? Long.parseLong(text) : 0;
    }

    static boolean flag(Path file) {
        return number(file) != 0;
    }

    /// What a folder holds, by name; nothing where there is no such folder.
    static List<Path> children(Path folder) throws InstallException {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (DirectoryStream<Path> stream = Files.newDirectoryStream(folder)) {
            var children = new ArrayList<Path>();
            stream.forEach(children::add);
            children.sort(null);
            return children;
        } catch (IOException e) {
            throw new InstallException(new FileUnusable(folder.toString(), String.valueOf(e)), e);
        }
    }

    static List<String> names(Path folder) throws InstallException {
        return children(folder).stream().map(child -> child.getFileName().toString()).toList();
    }

    /// The lines of a file that every Linux has.
    static List<String> lines(Path file) throws InstallException {
        try {
            return Files.readAllLines(file, StandardCharsets.ISO_8859_1);
        } catch (IOException e) {
            throw new InstallException(new FileUnusable(file.toString(), String.valueOf(e)), e);
        }
    }
}
