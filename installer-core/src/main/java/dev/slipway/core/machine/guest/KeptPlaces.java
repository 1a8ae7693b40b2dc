package dev.slipway.core.machine.guest;

import dev.slipway.agent.relay.Address;
import dev.slipway.core.failure.InstallException;
import dev.slipway.core.pki.PrivateFiles;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/// What a machine may reach through this host for the installation that was started on it, for the program after the one that
/// started it: one private file a machine, as what the operator named there.
record KeptPlaces(Path directory) {
    void keep(String machine, Collection<Address> addresses) throws InstallException {
        var lines = addresses.stream().map(Address::toString).sorted();
        PrivateFiles.makeDirectory(directory);
        PrivateFiles.replace(file(machine), lines.collect(Collectors.joining("\n", "", "\n")));
    }

    /// None where nothing was kept; what is no address is left out.
    Set<Address> of(String machine) throws InstallException {
        var file = file(machine);
        return Files.exists(file) ? addresses(PrivateFiles.read(file)) : Set.of();
    }

    private static Set<Address> addresses(String lines) {
        return lines.lines()
                .map(Address::parse)
                .flatMap(Optional::stream)
                .collect(Collectors.toSet());
    }

    void forget(String machine) throws InstallException {
        try {
            Files.deleteIfExists(file(machine));
        } catch (IOException e) {
            throw PrivateFiles.unusable(file(machine), e);
        }
    }

    /// Ids are safe as file names: the connector lets no others pass.
    private Path file(String machine) {
        return directory.resolve(machine.replace(':', '_'));
    }
}
