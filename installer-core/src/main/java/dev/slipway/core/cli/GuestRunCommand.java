package dev.slipway.core.cli;

import dev.slipway.agent.host.CommandResult;
import dev.slipway.agent.host.GuestLink;
import dev.slipway.core.failure.ConnectionFailure.ConnectionLost;
import dev.slipway.core.failure.ConnectionFailure.ConnectionTimedOut;
import dev.slipway.core.failure.ConnectionFailure.UnknownMachine;
import dev.slipway.core.failure.InstallException;
import dev.slipway.core.machine.guest.Guests;
import java.io.IOException;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// `slipway guests run NAME ACTION`: has a guest do one of the safe commands of its agent.
@Command(name = "run", mixinStandardHelpOptions = true)
final class GuestRunCommand implements Callable<Integer> {
    private static final Duration PATIENCE = Duration.ofSeconds(15);

    @Spec private CommandSpec spec = CommandSpec.create();
    @Mixin private final GuestOptions options;

    @Parameters(index = "0", paramLabel = "NAME", descriptionKey = "guests.name")
    private String name = "";

    @Parameters(index = "1", paramLabel = "ACTION", descriptionKey = "guests.action")
    private String action = "";

    @Parameters(
            index = "2..*",
            arity = "0..*",
            paramLabel = "PARAMETER=VALUE",
            descriptionKey = "guests.parameter")
    private Map<String, String> parameters = new LinkedHashMap<>();

    @Option(names = "--limit", paramLabel = "S", descriptionKey = "guests.limit")
    private int limit = 60;

    @Option(names = "--json", descriptionKey = "json")
    private boolean json;

    GuestRunCommand(Surroundings here) {
        this.options = new GuestOptions(here.environment());
    }

    @Override
    public Integer call() throws InstallException, InterruptedException {
        try (var guests = options.guests()) {
            var done = speaking(guests).run(action, parameters, Duration.ofSeconds(limit));
            say(done);
            return done.success() ? Exit.DONE : Exit.FAILED;
        } catch (IOException e) {
            throw new InstallException(
                    new ConnectionLost(name, Objects.toString(e.getMessage())), e);
        }
    }

    private GuestLink speaking(Guests guests) throws InstallException, InterruptedException {
        if (!guests.bridge().has(name)) {
            throw new InstallException(new UnknownMachine(name));
        }
        var link = guests.bridge().link(name, PATIENCE);
        if (link.isEmpty()) {
            throw new InstallException(new ConnectionTimedOut(name, PATIENCE.toSeconds()));
        }
        return link.get();
    }

    private void say(CommandResult done) {
        var screen = new Screen(spec.commandLine().getOut());
        if (json) {
            screen.document(done);
        } else {
            done.out().lines().forEach(screen::line);
            done.err().lines().forEach(new Screen(spec.commandLine().getErr())::line);
        }
    }
}
