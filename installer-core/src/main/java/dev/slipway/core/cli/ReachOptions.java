package dev.slipway.core.cli;

import dev.slipway.core.failure.InstallException;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// How machines are reached and trusted.
final class ReachOptions {
    @Mixin private final PlacesOptions places;
    @Mixin private final DiscoveryOptions discovery = new DiscoveryOptions();

    @Option(names = "--fingerprint", paramLabel = "SHA256:…", descriptionKey = "fingerprint")
    private String fingerprint = "";

    @Mixin private final GuestOptions guests;

    private @Nullable Reach reach;

    ReachOptions(Map<String, String> environment) {
        this.guests = new GuestOptions(environment);
        this.places = new PlacesOptions(environment);
    }

    /// The same each time: a program has one bridge to the guests.
    Reach reach() throws InstallException {
        if (reach == null) {
            reach = new Reach(places.places(), discovery.settings(), fingerprint, guests.guests());
        }
        return reach;
    }
}
