package dev.slipway.core.machine;

import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

/// Where a technician's things are.
///
/// @param pki authority, certificate and key
/// @param knownMachines fingerprints that were compared once
/// @param state sessions, leases, reports
public record Places(Path pki, Path knownMachines, Path state) {
    /// As the environment says: `SLIPWAY_PKI`, `SLIPWAY_STATE`, `XDG_CONFIG_HOME`, `XDG_STATE_HOME`, `HOME`.
    public static Places of(Map<String, String> environment) {
        var home = Path.of(environment.getOrDefault("HOME", System.getProperty("user.home")));
        var config =
                set(environment, "XDG_CONFIG_HOME")
                        .orElse(home.resolve(".config"))
                        .resolve("slipway");
        var state =
                set(environment, "XDG_STATE_HOME")
                        .orElse(home.resolve(".local/state"))
                        .resolve("slipway");
        return new Places(
                set(environment, "SLIPWAY_PKI").orElse(config.resolve("pki")),
                config.resolve("known-machines"),
                set(environment, "SLIPWAY_STATE").orElse(state));
    }

    /// What the technician likes, beside what the technician trusts.
    public Path settings() {
        return knownMachines.resolveSibling("settings.kdl");
    }

    /// With the certificates of another directory.
    public Places withPki(Path directory) {
        return new Places(directory, knownMachines, state);
    }

    public Places withState(Path directory) {
        return new Places(pki, knownMachines, directory);
    }

    private static Optional<Path> set(Map<String, String> environment, String name) {
        return Optional.ofNullable(environment.get(name))
                .filter(value -> !value.isBlank())
                .map(Path::of);
    }
}
