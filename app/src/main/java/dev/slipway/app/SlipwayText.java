package dev.slipway.app;

import dev.slipway.app.dialogue.EditingTeletype;
import dev.slipway.app.dialogue.Keyboard;
import dev.slipway.app.dialogue.PlainTeletype;
import dev.slipway.app.dialogue.Teletype;
import dev.slipway.core.failure.Explanation;
import dev.slipway.core.failure.InstallException;
import java.io.BufferedReader;
import java.io.Console;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintWriter;
import java.nio.charset.Charset;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.logging.Level;
import java.util.logging.Logger;

/// The program in text: the same wizard on a terminal, without a window and without a toolkit.
public final class SlipwayText {
    private static final int BAD_USAGE = 2;

    /// Terminals that show one line after the other, and no more.
    private static final Set<String> DUMB = Set.of("", "dumb", "unknown");

    /// Kept here, or the level would be collected with the logger.
    private static final Logger LOG = Logger.getLogger("");

    private SlipwayText() {}

    public static void main(String[] given) throws InterruptedException, IOException {
        quieten();
        try {
            run(Arguments.of(given));
        } catch (InstallException e) {
            System.err.println(Explanation.of(e.failure()).line());
            System.exit(BAD_USAGE);
        }
    }

    /// What fails is said in words; the log would stand between them.
    private static void quieten() {
        if (System.getenv("SLIPWAY_LOG") == null) {
            LOG.setLevel(Level.OFF);
        }
    }

    private static void run(Arguments arguments) throws InterruptedException, IOException {
        var parts = Parts.of(arguments);
        var locale = parts.settings().get().language().locale(Locale.getDefault());
        Locale.setDefault(locale); // the core words its failures and problems in it
        try (var teletype = teletype(arguments.plain())) {
            var sitting = new TextSitting(parts, locale, teletype, System.out.charset());
            var end = Thread.ofPlatform().unstarted(sitting::end);
            Runtime.getRuntime().addShutdownHook(end); // by a signal, or when the line hangs up
            sitting.run();
        }
        System.exit(0);
    }

    static Teletype teletype(boolean plain) throws IOException {
        var console = Optional.ofNullable(System.console()).filter(Console::isTerminal);
        var keyboard = console.map(Keyboard::of).orElseGet(SlipwayText::pipe);
        return plain || console.isEmpty() || DUMB.contains(term())
                ? new PlainTeletype(keyboard, out())
                : EditingTeletype.ofThisProcess();
    }

    private static String term() {
        return System.getenv().getOrDefault("TERM", "");
    }

    private static Keyboard pipe() {
        var charset = Charset.forName(System.getProperty("stdin.encoding", "UTF-8"));
        return Keyboard.of(new BufferedReader(new InputStreamReader(System.in, charset)), out());
    }

    private static PrintWriter out() {
        return new PrintWriter(System.out, true, System.out.charset());
    }
}
