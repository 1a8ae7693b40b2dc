package dev.slipway.app;

import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javafx.application.Application.Parameters;

/// What the program was started with.
///
/// @param pki the folder with our certificate and those that we trust
/// @param group and `port`: where machines are asked for
/// @param through the network interface to ask through; empty for all that are up
/// @param firstFrameExit prints how long the start took, and ends
record Arguments(
        Optional<Path> pki,
        String group,
        int port,
        Optional<String> through,
        boolean firstFrameExit) {
    private static final String USUAL_GROUP = "239.255.255.250";
    private static final String USUAL_PORT = "1900";

    static Arguments of(Parameters parameters) {
        return of(parameters.getNamed(), Set.copyOf(parameters.getUnnamed()));
    }

    static Arguments of(Map<String, String> named, Set<String> flags) {
        return new Arguments(
                Optional.ofNullable(named.get("pki")).map(Path::of),
                named.getOrDefault("group", USUAL_GROUP),
                Integer.parseInt(named.getOrDefault("port", USUAL_PORT)),
                Optional.ofNullable(named.get("interface")),
                flags.contains("--first-frame-exit"));
    }
}
