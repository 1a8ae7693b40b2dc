package dev.slipway.core.cli;

import dev.slipway.core.failure.InstallException;
import dev.slipway.core.pki.PrivateFiles;
import dev.slipway.core.secret.Secret;
import dev.slipway.core.secret.Secrets;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import picocli.CommandLine.Option;

/// The secrets that a configuration names: never on the command line itself, where everybody could see them.
final class SecretOptions {
    @Option(names = "--secret", paramLabel = "NAME=FILE", descriptionKey = "secret")
    private Map<String, Path> files = new HashMap<>();

    /// Reads them, before anything is asked of the machine.
    Secrets secrets() throws InstallException {
        var secrets = new HashMap<String, Secret>();
        for (var each : files.entrySet()) {
            secrets.put(each.getKey(), PrivateFiles.readSecret(each.getValue()));
        }
        return Secrets.of(secrets);
    }
}
