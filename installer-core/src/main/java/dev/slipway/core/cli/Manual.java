package dev.slipway.core.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import picocli.AutoComplete;
import picocli.CommandLine;

/// Writes the manual and the completions of shells from the command line itself, for packages to bring along.
public final class Manual {
    private static final String BASH = "slipway.bash";

    private final Path folder;

    private Manual(Path folder) {
        this.folder = folder;
    }

    /// @param args an existing folder, for a page a command and `slipway.bash`, which zsh reads too
    public static void main(String[] args) throws IOException {
        Locale.setDefault(Locale.ENGLISH);
        var manual = new Manual(Path.of(args[0]));
        var line = Slipway.line(Surroundings.ofThisProcess());
        manual.pages(line);
        Files.writeString(manual.folder.resolve(BASH), AutoComplete.bash("slipway", line));
    }

    private void pages(CommandLine line) throws IOException {
        var page = new ManualPage(line.getCommandSpec());
        Files.writeString(folder.resolve(page.fileName()), page.text());
        for (var each : line.getSubcommands().values()) {
            pages(each);
        }
    }
}
