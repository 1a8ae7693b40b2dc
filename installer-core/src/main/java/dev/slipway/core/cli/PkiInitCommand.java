package dev.slipway.core.cli;

import dev.slipway.core.failure.InstallException;
import dev.slipway.core.machine.Myself;
import dev.slipway.core.pki.Credentials;
import dev.slipway.core.pki.Fingerprint;
import java.time.Instant;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/// `slipway pki init`: an authority and a client certificate.
@Command(name = "init", mixinStandardHelpOptions = true)
final class PkiInitCommand implements Callable<Integer> {
    @Spec private CommandSpec spec = CommandSpec.create();
    @Mixin private final PlacesOptions places;

    PkiInitCommand(Surroundings here) {
        this.places = new PlacesOptions(here.environment());
    }

    @Override
    public Integer call() throws InstallException {
        var directory = places.places().pki();
        var made = Credentials.create(directory, Myself.name(), Instant.now());
        var screen = new Screen(spec.commandLine().getOut());
        screen.say("pki.init.done", directory);
        screen.say("pki.init.authority", Fingerprint.of(made.authority()));
        return Exit.DONE;
    }
}
