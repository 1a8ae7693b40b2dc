package dev.slipway.core.remote;

import dev.slipway.core.command.Command;
import dev.slipway.core.command.Commands;
import dev.slipway.core.failure.InstallException;
import dev.slipway.core.pki.PrivateFiles;
import java.nio.file.Path;

/// The password that leads from the kiosk to a shell: root's on the live system, which otherwise has none.
public final class ConsolePassword {
    /// There where there is one. Not below `/run/slipway`, which the kiosk does not see.
    public static final Path MARK = Path.of("/run/slipway-console-password");

    private ConsolePassword() {}

    /// @param hash as crypt(3) has it; goes to the tool on its standard input
    /// @param mark [#MARK], but for tests
    public static void set(String hash, Commands commands, Path mark)
            throws InstallException, InterruptedException {
        commands.run(Command.of("chpasswd", "--encrypted").saying("root:" + hash + "\n"));
        PrivateFiles.makeDirectory(mark.toAbsolutePath().resolveSibling(""));
        PrivateFiles.replace(mark, "");
    }
}
