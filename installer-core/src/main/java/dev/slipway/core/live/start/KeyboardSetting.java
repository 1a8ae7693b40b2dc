package dev.slipway.core.live.start;

import dev.slipway.core.command.Command;
import dev.slipway.core.command.Commands;
import dev.slipway.core.config.KeyboardConfiguration;
import dev.slipway.core.failure.InstallException;
import dev.slipway.core.failure.ToolFailure.FileUnusable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/// Gives the display its keyboard: Debian's udev rules for Xorg (`64-xorg-xkb.rules`) read the file for each keyboard that comes, and those
/// that are there already come anew.
public record KeyboardSetting(Path file, Commands commands) {
    public static KeyboardSetting of(Commands commands) {
        return new KeyboardSetting(Path.of("/etc/default/keyboard"), commands);
    }

    public void set(KeyboardConfiguration keyboard) throws InstallException, InterruptedException {
        try {
            Files.writeString(file, keyboard.defaults());
        } catch (IOException e) {
            throw new InstallException(new FileUnusable(file.toString(), "" + e.getMessage()), e);
        }
        commands.run(
                Command.of("udevadm", "trigger", "--action=change", "--subsystem-match=input"));
    }
}
