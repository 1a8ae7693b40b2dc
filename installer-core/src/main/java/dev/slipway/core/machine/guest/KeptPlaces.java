package dev.slipway.core.machine.guest;

import dev.slipway.agent.relay.Address;
import dev.slipway.core.failure.InstallException;
import dev.slipway.core.failure.ToolFailure.FileUnusable;
import dev.slipway.core.machine.Documents;
import dev.slipway.core.pki.PrivateFiles;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/// What a machine may reach through this host for the installation that was started on it, for the program after the one that
/// started it: one private file a machine, as what the operator named there.
record KeptPlaces(Path directory) {
    /// @param places as `host:port`
    record Kept(List<String> places) {
        static Kept of(Collection<Address> addresses) {
            return new Kept(addresses.stream().map(Address::toString).sorted().toList());
        }

        Set<Address> addresses() {
            return places.stream()
                    .map(Address::parse)
                    .flatMap(Optional::stream)
                    .collect(Collectors.toSet());
        }
    }

    void keep(String machine, Collection<Address> addresses) throws InstallException {
        PrivateFiles.makeDirectory(directory);
        PrivateFiles.replace(file(machine), Documents.write(Kept.of(addresses)));
    }

    /// None where nothing was kept.
    Set<Address> of(String machine) throws InstallException {
        var file = file(machine);
        return Files.exists(file)
                ? Documents.read(
                                PrivateFiles.read(file),
                                Kept.class,
                                problem -> new FileUnusable(file.toString(), problem))
                        .addresses()
                : Set.of();
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
        return directory.resolve(machine.replace(':', '_') + ".json");
    }
}
