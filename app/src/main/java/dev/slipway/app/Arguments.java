package dev.slipway.app;

import dev.slipway.core.config.ImageConfiguration;
import dev.slipway.core.discovery.DiscoverySettings;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.application.Application.Parameters;

/// What the program was started with.
///
/// @param pki the folder with our certificate and the authority that we trust; by default the user's
/// @param discovery where machines are asked for
/// @param image what the image page begins with
/// @param firstFrameExit prints how long the start took, and ends
record Arguments(
        Optional<Path> pki,
        DiscoverySettings discovery,
        ImageConfiguration image,
        boolean firstFrameExit) {
    static Arguments of(Parameters parameters) {
        return of(parameters.getNamed(), parameters.getUnnamed());
    }

    /// @throws NumberFormatException where the port is no number
    static Arguments of(Map<String, String> named, List<String> flags) {
        return new Arguments(
                Optional.ofNullable(named.get("pki")).map(Path::of),
                discovery(named),
                new ImageConfiguration(
                        named.getOrDefault("image", ""), flags.contains("--plain-http")),
                flags.contains("--first-frame-exit"));
    }

    private static DiscoverySettings discovery(Map<String, String> named) {
        var usual = DiscoverySettings.USUAL;
        var port = Optional.ofNullable(named.get("port")).map(Integer::valueOf);
        return new DiscoverySettings(
                named.getOrDefault("group", usual.group()),
                port.orElse(usual.port()),
                Optional.ofNullable(named.get("interface")));
    }
}
