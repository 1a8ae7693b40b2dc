package dev.slipway.core.cli;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.slipway.core.command.Commands;
import dev.slipway.core.config.LiveSettings.FallbackNetwork;
import dev.slipway.core.failure.InstallException;
import dev.slipway.core.live.start.NetworkFallback;
import dev.slipway.core.live.start.NetworkFallback.Outcome;
import java.io.BufferedReader;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/// `slipway live network`: asks whoever is at the console for an address, and gives it to a link.
@Command(name = "network", hidden = true, mixinStandardHelpOptions = true)
final class LiveNetworkCommand implements Callable<Integer> {
    private final InputStream keyboard;
    private final Fallbacks fallbacks;

    @Spec private CommandSpec spec = CommandSpec.create();

    /// What gives links their addresses.
    @FunctionalInterface
    interface Fallbacks {
        Outcome settle(FallbackNetwork network) throws InstallException, InterruptedException;
    }

    LiveNetworkCommand(Commands commands) {
        this(System.in, network -> NetworkFallback.of(network, commands).settle());
    }

    LiveNetworkCommand(InputStream keyboard, Fallbacks fallbacks) {
        this.keyboard = keyboard;
        this.fallbacks = fallbacks;
    }

    @Override
    public Integer call() throws InstallException, InterruptedException {
        var reader = new BufferedReader(new InputStreamReader(keyboard, UTF_8));
        var questions = new NetworkQuestions(reader, screen());
        var wanted = questions.ask();
        if (wanted.isEmpty()) {
            screen().say("live.network.none");
            return Exit.DONE;
        }
        return settle(wanted.get(), questions);
    }

    private int settle(FallbackNetwork network, NetworkQuestions questions)
            throws InstallException, InterruptedException {
        return switch (fallbacks.settle(network)) {
            case Outcome.Given(var addresses) ->
                    said("live.network.given", String.join(", ", addresses));
            case Outcome.Set(var link, var address) -> said("live.network.typed", link, address);
            case Outcome.NoLink(var links) -> onLink(network, links, questions);
        };
    }

    private int onLink(FallbackNetwork network, List<String> links, NetworkQuestions questions)
            throws InstallException, InterruptedException {
        var link = network.link().isPresent() ? Optional.<String>empty() : questions.link(links);
        return link.isEmpty()
                ? said("live.network.none")
                : settle(
                        new FallbackNetwork(
                                link, network.address(), network.gateway(), network.nameservers()),
                        questions);
    }

    private int said(String key, Object... arguments) {
        screen().say(key, arguments);
        return Exit.DONE;
    }

    private Screen screen() {
        return new Screen(spec.commandLine().getOut());
    }
}
