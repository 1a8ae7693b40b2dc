package dev.slipway.core.command;

import dev.slipway.core.failure.InstallException;
import dev.slipway.core.failure.ToolFailure.CommandMissing;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;

/// Where tools are looked for: the system's own folders, whatever the caller's environment says.
record SearchPath(List<Path> folders) {
    SearchPath {
        folders = List.copyOf(folders);
    }

    static SearchPath usual() {
        return new SearchPath(
                List.of(
                        Path.of("/usr/local/sbin"),
                        Path.of("/usr/local/bin"),
                        Path.of("/usr/sbin"),
                        Path.of("/usr/bin"),
                        Path.of("/sbin"),
                        Path.of("/bin")));
    }

    /// A name with a slash in it is the tool itself.
    Path find(String tool) throws InstallException {
        return folders.stream()
                .map(folder -> folder.resolve(tool))
                .filter(file -> Files.isRegularFile(file) && Files.isExecutable(file))
                .findFirst()
                .orElseThrow(() -> new InstallException(new CommandMissing(tool)));
    }

    /// As the variable `PATH` has it.
    String variable() {
        return folders.stream().map(Path::toString).collect(Collectors.joining(":"));
    }
}
