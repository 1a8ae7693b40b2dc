package dev.slipway.core.cli;

import dev.slipway.core.failure.InstallException;
import dev.slipway.core.pki.PrivateFiles;
import java.nio.file.Path;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `slipway install FILE --machine M --confirm HASH`: installs, and follows it to its end.
@Command(name = "install", mixinStandardHelpOptions = true)
final class InstallCommand extends MachineCommand {
    @Parameters(paramLabel = "FILE", descriptionKey = "configuration")
    private Path file = Path.of("");

    @Option(
            names = "--machine",
            paramLabel = "MACHINE",
            required = true,
            descriptionKey = "machine")
    private String name = "";

    @Option(
            names = "--confirm",
            paramLabel = "HASH",
            required = true,
            descriptionKey = "install.confirm")
    private String hash = "";

    @Mixin private final SecretOptions given = new SecretOptions();

    @Option(names = "--json", descriptionKey = "install.json")
    private boolean json;

    InstallCommand(Surroundings here) {
        super(here);
    }

    @Override
    public Integer call() throws InstallException, InterruptedException {
        var kdl = PrivateFiles.read(file);
        var secrets = given.secrets();
        try (var held = held(name)) {
            var installation = patiently(() -> held.claimed().install(kdl, hash, secrets));
            try (var _ = Detaching.from(held, name, errors())) {
                return new Following(held.claimed(), installation, json, screen(), errors())
                        .toTheEnd(0);
            }
        }
    }
}
