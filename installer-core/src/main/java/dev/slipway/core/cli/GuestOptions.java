package dev.slipway.core.cli;

import dev.slipway.agent.relay.Address;
import dev.slipway.core.failure.ConfigurationFailure.BadArgument;
import dev.slipway.core.failure.InstallException;
import dev.slipway.core.machine.guest.Guests;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import picocli.CommandLine.Option;

/// Which virtual machines of this host there are, and what they may reach through it.
final class GuestOptions {
    @Option(
            names = {"--guests", "--folder"},
            paramLabel = "DIR",
            descriptionKey = "guests")
    private List<Path> folders = new ArrayList<>();

    @Option(names = "--guest-key", paramLabel = "FILE", descriptionKey = "guest-key")
    private Optional<Path> key = Optional.empty();

    @Option(names = "--allow", paramLabel = "HOST:PORT", descriptionKey = "guest-allow")
    private List<String> allowed = new ArrayList<>();

    private final Map<String, String> environment;

    GuestOptions(Map<String, String> environment) {
        this.environment = environment;
    }

    Guests guests() throws InstallException {
        var places = new ArrayList<Address>();
        for (var each : allowed) {
            places.add(address(each));
        }
        return new Guests(
                folders.isEmpty() ? Guests.folders(environment) : folders,
                key.or(() -> Guests.key(environment)),
                places);
    }

    private static Address address(String text) throws InstallException {
        return Address.parse(text)
                .orElseThrow(
                        () ->
                                new InstallException(
                                        new BadArgument(
                                                "--allow", text, Screen.word("guests.bad-allow"))));
    }
}
