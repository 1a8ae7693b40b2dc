package dev.slipway.core.cli;

import dev.slipway.core.failure.InstallException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `slipway logs MACHINE`: the story of an installation, so far or to its end.
@Command(name = "logs", mixinStandardHelpOptions = true)
final class LogsCommand extends MachineCommand {
    @Parameters(paramLabel = "MACHINE", descriptionKey = "machine")
    private String name = "";

    @Option(names = "--follow", descriptionKey = "logs.follow")
    private boolean follow;

    @Option(names = "--from", paramLabel = "N", descriptionKey = "logs.from")
    private long from;

    @Option(names = "--installation", paramLabel = "ID", descriptionKey = "logs.installation")
    private String installation = "";

    @Option(names = "--json", descriptionKey = "install.json")
    private boolean json;

    LogsCommand(Surroundings here) {
        super(here);
    }

    @Override
    public Integer call() throws InstallException, InterruptedException {
        return follow ? followed() : soFar();
    }

    /// Whoever follows a machine that is just not to be reached waits for it, as he does in the middle of the story.
    private int followed() throws InstallException, InterruptedException {
        try (var held = Patience.saying(errors()).with(() -> held(name))) {
            return new Following(held.claimed(), installation, json, screen(), errors())
                    .toTheEnd(from);
        }
    }

    private int soFar() throws InstallException, InterruptedException {
        try (var held = held(name);
                var story = held.claimed().story(installation, from)) {
            new SoFar(story).tell(new Telling(json, screen(), errors()));
            return Exit.DONE;
        }
    }
}
