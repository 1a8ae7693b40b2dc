package dev.slipway.core.cli;

import dev.slipway.core.command.ProcessCommands;
import dev.slipway.core.failure.InstallException;
import dev.slipway.core.machine.Myself;
import dev.slipway.core.remote.ConsolePassword;
import dev.slipway.core.remote.DisplaySettings;
import dev.slipway.core.remote.Preparation;
import dev.slipway.core.remote.RemoteFolder;
import dev.slipway.core.remote.Sharing;
import dev.slipway.core.remote.TunnelKeys;
import java.nio.file.Path;
import java.time.Instant;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/// `slipway remote prepare`: what the services of sharing are started with, and what the console says of them.
@Command(name = "prepare", mixinStandardHelpOptions = true)
final class RemotePrepareCommand implements Callable<Integer> {
    @Spec private CommandSpec spec = CommandSpec.create();

    @Option(names = "--settings", paramLabel = "FILE", descriptionKey = "remote.settings")
    private Path settings = Path.of("/run/slipway/live.kdl");

    @Option(names = "--folder", paramLabel = "DIR", descriptionKey = "remote.folder")
    private Path folder = RemoteFolder.USUAL.path();

    @Option(names = "--home", paramLabel = "DIR", descriptionKey = "remote.home")
    private Path home = Path.of("/root");

    @Option(names = "--keys", paramLabel = "DIR", descriptionKey = "remote.keys")
    private Path keys = TunnelKeys.USUAL.folder();

    @Override
    public Integer call() throws InstallException, InterruptedException {
        var live = DisplaySettings.read(settings);
        if (live.consolePassword().isPresent()) {
            var hash = live.consolePassword().get();
            ConsolePassword.set(hash, new ProcessCommands(), ConsolePassword.MARK);
        }
        var preparation =
                new Preparation(
                        new RemoteFolder(folder), new TunnelKeys(keys), home, Myself.host());
        say(preparation.prepare(live.remote(), Instant.now()));
        return Exit.DONE;
    }

    /// For the console, where whoever reads it stands before the machine.
    private void say(Sharing sharing) {
        var screen = new Screen(spec.commandLine().getOut());
        if (!sharing.password().isEmpty()) {
            screen.say("remote.shared", sharing.use().word());
            screen.say("remote.password", sharing.password());
        }
        sharing.web().ifPresent(port -> screen.say("remote.web", port));
        if (sharing.web().isPresent()) {
            screen.say("remote.fingerprint", sharing.fingerprint());
        }
        sharing.ssh().ifPresent(port -> screen.say("remote.ssh", port));
        for (var tunnel : sharing.tunnels()) {
            screen.say("remote.tunnel." + tunnel.kind(), tunnel.to(), tunnel.machine());
            if (!tunnel.screen().isEmpty()) {
                screen.say("remote.tunnel.screen", tunnel.screen());
            }
        }
    }
}
