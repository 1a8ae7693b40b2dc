package dev.slipway.core.live.start;

import dev.slipway.core.command.Command;
import dev.slipway.core.command.Commands;
import dev.slipway.core.config.KeyboardConfiguration;
import dev.slipway.core.failure.InstallException;
import dev.slipway.core.failure.ToolFailure.FileUnusable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// Gives the display and the text consoles their keyboard.
///
/// @param file read by Debian's udev rules for Xorg (`64-xorg-xkb.rules`) for each keyboard that comes
public record KeyboardSetting(Path file, Commands commands) {
    public static KeyboardSetting of(Commands commands) {
        return new KeyboardSetting(Path.of("/etc/default/keyboard"), commands);
    }

    public void set(KeyboardConfiguration keyboard) throws InstallException, InterruptedException {
        display(keyboard);
        consoles(keyboard);
    }

    /// Keyboards that are there already come anew.
    private void display(KeyboardConfiguration keyboard)
            throws InstallException, InterruptedException {
        try {
            Files.writeString(file, keyboard.defaults());
        } catch (IOException e) {
            throw new InstallException(new FileUnusable(file.toString(), "" + e.getMessage()), e);
        }
        commands.run(
                Command.of("udevadm", "trigger", "--action=change", "--subsystem-match=input"));
    }

    /// The kernel has one keyboard for all of them, and knows nothing of XKB: what that means is told in its own words. These are Unicode, whatever
    /// loadkeys finds out of the console that is shown, which a display turns off.
    private void consoles(KeyboardConfiguration keyboard)
            throws InstallException, InterruptedException {
        var keys = commands.run(Command.of(inWordsOfTheKernel(keyboard))).text();
        commands.run(Command.of("loadkeys", "--quiet", "--unicode").saying(keys));
    }

    private static List<String> inWordsOfTheKernel(KeyboardConfiguration keyboard) {
        var words = new ArrayList<>(List.of("ckbcomp", "-layout", keyboard.layout()));
        keyboard.variant().ifPresent(variant -> words.addAll(List.of("-variant", variant)));
        return words;
    }
}
