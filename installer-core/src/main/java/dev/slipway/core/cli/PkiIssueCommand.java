package dev.slipway.core.cli;

import dev.slipway.core.failure.ConfigurationFailure.BadArgument;
import dev.slipway.core.failure.ConnectionFailure.NoCredentials;
import dev.slipway.core.failure.InstallException;
import dev.slipway.core.pki.Authority;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.regex.Pattern;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// `slipway pki issue NAME`: what a machine is given so that we know it.
@Command(name = "issue", mixinStandardHelpOptions = true)
final class PkiIssueCommand implements Callable<Integer> {
    private static final Pattern NAME = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{0,62}");

    @Spec private CommandSpec spec = CommandSpec.create();
    @Mixin private final PlacesOptions places;

    @Parameters(paramLabel = "NAME", descriptionKey = "pki.issue.name")
    private String name = "";

    @Option(names = "--out", paramLabel = "DIR", descriptionKey = "pki.issue.out")
    private Optional<Path> out = Optional.empty();

    @Option(names = "--host", paramLabel = "HOST", descriptionKey = "pki.issue.host")
    private List<String> hosts = new ArrayList<>();

    PkiIssueCommand(Surroundings here) {
        this.places = new PlacesOptions(here.environment());
    }

    @Override
    public Integer call() throws InstallException {
        if (!NAME.matcher(name).matches()) {
            throw new InstallException(
                    new BadArgument("NAME", name, Screen.word("pki.issue.bad-name")));
        }
        var authority = authority(places.places().pki());
        var machine = authority.issueMachine(name, hosts, Instant.now());
        var directory = out.orElse(Path.of(name));
        authority.writeMachine(machine, directory);
        var screen = new Screen(spec.commandLine().getOut());
        screen.say("pki.issue.done", directory);
        screen.say("claim.fingerprint", machine.fingerprint());
        return Exit.DONE;
    }

    private static Authority authority(Path directory) throws InstallException {
        if (!Files.exists(directory.resolve("ca.key"))) {
            throw new InstallException(new NoCredentials(directory.toString()));
        }
        return Authority.read(directory);
    }
}
