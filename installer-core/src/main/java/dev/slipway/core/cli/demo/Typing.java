package dev.slipway.core.cli.demo;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.List;

/// Types commands, as a technician would: each is shown, and then really run.
final class Typing {
    /// The command line.
    @FunctionalInterface
    interface Shell {
        /// @return the exit code
        int run(PrintWriter out, List<String> words);
    }

    private final PrintWriter out;
    private final Shell shell;

    Typing(PrintWriter out, Shell shell) {
        this.out = out;
        this.shell = shell;
    }

    void type(String... words) throws Stopped {
        out.println();
        out.println("$ slipway " + String.join(" ", words));
        out.flush();
        stopUnlessDone(shell.run(out, List.of(words)));
    }

    /// Asks without showing it: what a person would read off the screen.
    String read(String... words) throws Stopped {
        var answer = new StringWriter();
        stopUnlessDone(shell.run(new PrintWriter(answer), List.of(words)));
        return answer.toString();
    }

    private static void stopUnlessDone(int exit) throws Stopped {
        if (exit != 0) {
            throw new Stopped(exit);
        }
    }

    /// A command did not do what it was to do, and has said why.
    static final class Stopped extends Exception {
        private static final long serialVersionUID = 1;

        private final int exit;

        Stopped(int exit) {
            super("exit code " + exit);
            this.exit = exit;
        }

        int exit() {
            return exit;
        }
    }
}
