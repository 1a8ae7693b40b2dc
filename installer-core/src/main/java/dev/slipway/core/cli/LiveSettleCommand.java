package dev.slipway.core.cli;

import dev.slipway.core.command.Commands;
import dev.slipway.core.command.ProcessCommands;
import dev.slipway.core.config.LiveSettings.FallbackNetwork;
import dev.slipway.core.config.LiveSettingsReader;
import dev.slipway.core.failure.InstallException;
import dev.slipway.core.live.start.ClockSetting;
import dev.slipway.core.live.start.KeyboardSetting;
import dev.slipway.core.live.start.NetworkFallback;
import dev.slipway.core.live.start.NetworkFallback.Outcome;
import dev.slipway.core.pki.Identity;
import dev.slipway.core.pki.PrivateFiles;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// `slipway live settle FILE`: network, clock and keyboard of a live system as the settings of its stick have them.
@Command(name = "settle", hidden = true, mixinStandardHelpOptions = true)
final class LiveSettleCommand implements Callable<Integer> {
    private static final Path CERTIFICATE = ThisMachine.STATE.resolve("pki/machine.crt");

    private final Commands commands = new ProcessCommands();

    @Spec private CommandSpec spec = CommandSpec.create();

    @Parameters(paramLabel = "FILE", descriptionKey = "live.settings")
    private Path file = Path.of("");

    @Override
    public Integer call() throws InstallException, InterruptedException {
        var settings = LiveSettingsReader.read(PrivateFiles.read(file), file.toString());
        if (settings.network().isPresent()) {
            settle(settings.network().get());
        }
        settle(settings.clocks());
        if (settings.keyboard().isPresent()) { // last: a machine is reached without it
            KeyboardSetting.of(commands).set(settings.keyboard().get());
        }
        return Exit.DONE;
    }

    private void settle(FallbackNetwork network) throws InstallException, InterruptedException {
        switch (NetworkFallback.of(network, commands).settle()) {
            case Outcome.Given(var addresses) ->
                    screen().say("live.network.given", String.join(", ", addresses));
            case Outcome.Set(var link, var address) ->
                    screen().say("live.network.set", link, address);
            case Outcome.NoLink(var links) ->
                    screen().say("live.network.no-link", String.join(", ", links));
        }
    }

    private void settle(List<String> servers) throws InstallException, InterruptedException {
        var outcome = ClockSetting.of(servers, commands).settle(certified());
        outcome.silent().forEach(each -> screen().say("live.clock.silent", each));
        screen().say(
                        "live.clock." + outcome.kind(),
                        outcome.by(),
                        outcome.ahead().toSeconds(),
                        Instant.now());
    }

    /// When the certificate of the stick begins to hold.
    private static Instant certified() throws InstallException {
        return Files.exists(CERTIFICATE)
                ? Identity.readCertificate(CERTIFICATE).getNotBefore().toInstant()
                : Instant.EPOCH;
    }

    private Screen screen() {
        return new Screen(spec.commandLine().getOut());
    }
}
