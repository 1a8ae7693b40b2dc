package dev.slipway.core.cli;

import dev.slipway.core.machine.Places;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import picocli.CommandLine.Option;

/// Where our own things are.
final class PlacesOptions {
    @Option(names = "--pki", paramLabel = "DIR", descriptionKey = "pki")
    private Optional<Path> pki = Optional.empty();

    @Option(names = "--state", paramLabel = "DIR", descriptionKey = "state")
    private Optional<Path> state = Optional.empty();

    private final Map<String, String> environment;

    PlacesOptions(Map<String, String> environment) {
        this.environment = environment;
    }

    Places places() {
        var usual = Places.of(environment);
        var certificates = pki.map(usual::withPki).orElse(usual);
        return state.map(certificates::withState).orElse(certificates);
    }
}
