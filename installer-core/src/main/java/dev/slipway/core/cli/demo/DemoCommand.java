package dev.slipway.core.cli.demo;

import dev.slipway.core.failure.InstallException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/// `slipway demo`: everything at once, with nothing at stake.
@Command(name = "demo", mixinStandardHelpOptions = true)
public final class DemoCommand implements Callable<Integer> {
    private final PrintWriter out;
    private final Shells shells;

    @Option(names = "--wizard", descriptionKey = "demo.wizardOption")
    private boolean wizard;

    @Option(names = "--text", descriptionKey = "demo.textOption")
    private boolean text;

    private DemoCommand(PrintWriter out, Shells shells) {
        this.out = out;
        this.shells = shells;
    }

    /// Gives a command line whose settings and state are below a folder.
    @FunctionalInterface
    public interface Shells {
        /// @return the exit code
        int run(Path home, PrintWriter out, List<String> words);
    }

    public static CommandLine line(PrintWriter out, Shells shells) {
        var line = new CommandLine(new DemoCommand(out, shells));
        line.getCommandSpec().resourceBundle(DemoWords.bundle());
        return line;
    }

    @Override
    public Integer call() throws InstallException, InterruptedException {
        try (var site = DemoSite.open()) {
            var home = site.file("home");
            var typing = new Typing(out, (to, words) -> shells.run(home, to, words));
            return play(new Demonstration(site, typing, new DemoWords(out)));
        }
    }

    private int play(Demonstration demonstration) throws InstallException, InterruptedException {
        try {
            demonstration.begin();
            if (wizard) {
                return demonstration.wizard();
            }
            if (text) {
                return demonstration.text();
            }
            demonstration.walk();
            return 0;
        } catch (Typing.Stopped stopped) {
            return stopped.exit();
        }
    }
}
