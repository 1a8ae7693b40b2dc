package dev.slipway.app.fake;

import dev.slipway.core.command.Command;
import dev.slipway.core.command.Commands;
import dev.slipway.core.command.Output;
import dev.slipway.core.failure.InstallException;
import dev.slipway.core.failure.ToolFailure.CommandMissing;
import java.util.ArrayList;
import java.util.List;

/// The keyboard of a display, as setxkbmap sees and sets it.
public final class FakeXkb implements Commands {
    private final List<String> told = new ArrayList<>();
    private String layout;
    private String variant = "";
    private boolean missing;

    public FakeXkb(String layout) {
        this.layout = layout;
    }

    public synchronized String layout() {
        return layout;
    }

    /// All that was run, as for a shell.
    public synchronized List<String> told() {
        return List.copyOf(told);
    }

    /// The tool is not there.
    public synchronized void missing() {
        missing = true;
    }

    @Override
    public synchronized Output run(Command command) throws InstallException {
        if (missing) {
            throw new InstallException(new CommandMissing("setxkbmap"));
        }
        told.add(command.toString());
        var given = command.argv();
        if (!given.getLast().equals("-query")) {
            layout = given.get(given.indexOf("-layout") + 1);
            variant = given.get(given.indexOf("-variant") + 1);
        }
        return new Output(said(), "");
    }

    private String said() {
        var first = "rules:      evdev\nmodel:      pc105\n";
        var named = layout.isEmpty() ? "" : "layout:     " + layout + "\n";
        return first + named + (variant.isEmpty() ? "" : "variant:    " + variant + "\n");
    }
}
