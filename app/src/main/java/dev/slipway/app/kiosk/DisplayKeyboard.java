package dev.slipway.app.kiosk;

import dev.slipway.core.command.Command;
import dev.slipway.core.command.Commands;
import dev.slipway.core.command.ProcessCommands;
import dev.slipway.core.config.KeyboardConfiguration;
import dev.slipway.core.failure.InstallException;
import dev.slipway.core.failure.ToolFailure.OutputUnreadable;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// The keyboard of the display that the wizard fills: another one for a while, and then what it was before.
///
/// By setxkbmap(1), which comes with the X server. Blocks.
public final class DisplayKeyboard {
    private static final Logger LOG = System.getLogger(DisplayKeyboard.class.getName());
    private static final Duration LIMIT = Duration.ofSeconds(5);

    private final Commands commands;
    private final List<String> display;
    private Optional<KeyboardConfiguration> before = Optional.empty();

    /// @param display which it is and the file with the key to it, such as `DISPLAY=:0`, for env(1)
    public DisplayKeyboard(Commands commands, List<String> display) {
        this.commands = commands;
        this.display = List.copyOf(display);
    }

    /// @param environment with the display of this program
    public static DisplayKeyboard of(Map<String, String> environment) {
        var display =
                Stream.of("DISPLAY", "XAUTHORITY")
                        .filter(environment::containsKey)
                        .map(name -> name + "=" + environment.get(name))
                        .toList();
        return new DisplayKeyboard(new ProcessCommands(), display);
    }

    /// @throws InstallException of the tool; the display then has the keyboard that it had
    public synchronized void lend(KeyboardConfiguration keyboard)
            throws InstallException, InterruptedException {
        if (before.isEmpty()) {
            before = Optional.of(now());
        }
        give(keyboard);
    }

    /// Where it has another one.
    public synchronized void putBack() throws InstallException, InterruptedException {
        if (before.isPresent()) {
            give(before.get());
            before = Optional.empty();
        }
    }

    /// Also when the program is told to end while somebody tries a keyboard.
    public void putBackAtTheEnd() {
        Runtime.getRuntime().addShutdownHook(Thread.ofPlatform().unstarted(this::end));
    }

    private void end() {
        try {
            putBack();
        } catch (InstallException e) {
            LOG.log(Level.WARNING, "the keyboard of the display was not put back", e);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    private KeyboardConfiguration now() throws InstallException, InterruptedException {
        var query = setxkbmap("-query");
        var said = commands.run(query).text();
        var layout = value(said, "layout");
        if (layout.isEmpty()) {
            throw new InstallException(new OutputUnreadable(query.argv(), "it names no layout"));
        }
        return new KeyboardConfiguration(layout.get(), value(said, "variant"));
    }

    private static Optional<String> value(String said, String name) {
        return Pattern.compile("^" + name + ":\\s+(\\S+)$", Pattern.MULTILINE)
                .matcher(said)
                .results()
                .map(line -> line.group(1))
                .findFirst();
    }

    private void give(KeyboardConfiguration keyboard)
            throws InstallException, InterruptedException {
        commands.run(
                setxkbmap("-layout", keyboard.layout(), "-variant", keyboard.variant().orElse("")));
    }

    /// By env(1): a tool is given nothing of our environment.
    private Command setxkbmap(String... arguments) {
        var argv =
                Stream.of(
                        Stream.of("env"),
                        display.stream(),
                        Stream.of("setxkbmap"),
                        Stream.of(arguments));
        return Command.of(argv.flatMap(words -> words).toList()).within(LIMIT);
    }
}
