package dev.slipway.core.cli;

import java.util.Map;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// How machines are reached and trusted.
final class ReachOptions {
    @Mixin private final PlacesOptions places;
    @Mixin private final DiscoveryOptions discovery = new DiscoveryOptions();

    @Option(names = "--fingerprint", paramLabel = "SHA256:…", descriptionKey = "fingerprint")
    private String fingerprint = "";

    ReachOptions(Map<String, String> environment) {
        this.places = new PlacesOptions(environment);
    }

    Reach reach() {
        return new Reach(places.places(), discovery.settings(), fingerprint);
    }
}
