package dev.slipway.core.cli;

import dev.slipway.core.discovery.DiscoverySettings;
import java.util.Optional;
import picocli.CommandLine.Option;

/// Where machines are asked for.
final class DiscoveryOptions {
    @Option(names = "--group", paramLabel = "ADDR", descriptionKey = "group")
    private String group = DiscoverySettings.USUAL.group();

    @Option(names = "--port", paramLabel = "PORT", descriptionKey = "port")
    private int port = DiscoverySettings.USUAL.port();

    @Option(names = "--interface", paramLabel = "NAME", descriptionKey = "interface")
    private Optional<String> through = Optional.empty();

    DiscoverySettings settings() {
        return new DiscoverySettings(group, port, through);
    }
}
