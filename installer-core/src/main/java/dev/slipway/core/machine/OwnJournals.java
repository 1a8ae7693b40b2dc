package dev.slipway.core.machine;

import dev.slipway.core.engine.Installations;
import dev.slipway.core.engine.Unfinished;
import dev.slipway.core.failure.ConfigurationFailure.ForeignJournals;
import dev.slipway.core.failure.ConfigurationFailure.NothingUnfinished;
import dev.slipway.core.failure.InstallException;
import dev.slipway.core.pki.PrivateFiles;
import dev.slipway.core.platform.Platform;
import dev.slipway.core.step.journal.ForeignJournal;
import dev.slipway.core.step.journal.FoundJournals;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/// The installations that a machine may go on with or undo: its own, and those of machines that its operator named in a file
/// (decision 168).
///
/// @param machine its id
/// @param machines its id, and those that were named
/// @param foreign those on its disks that are neither
/// @param file in which machines are named, an id in each line
record OwnJournals(
        String machine,
        Set<String> machines,
        Installations installations,
        List<ForeignJournal> foreign,
        Path file) {
    private static final String FILE = "journals-of";

    /// Also brings those in that are found on disks.
    static OwnJournals in(Path state, Platform platform, String machine)
            throws InstallException, InterruptedException {
        var file = state.resolve(FILE);
        var machines = new HashSet<>(named(file));
        machines.add(machine);
        var foreign = FoundJournals.bringInto(state, platform, machines);
        var installations = Installations.in(state, InstantSource.system());
        return new OwnJournals(machine, machines, installations, foreign, file);
    }

    private static List<String> named(Path file) throws InstallException {
        return Files.exists(file)
                ? PrivateFiles.read(file).lines().map(String::strip).toList()
                : List.of();
    }

    /// @throws InstallException with `NothingUnfinished`, or with `ForeignJournals` where all there is are others'
    Unfinished unfinished() throws InstallException {
        return installations
                .unfinished()
                .filter(found -> machines.contains(found.installed().machine()))
                .orElseThrow(this::nothing);
    }

    private InstallException nothing() {
        return new InstallException(
                foreign.isEmpty()
                        ? new NothingUnfinished(machine)
                        : new ForeignJournals(machine, inWords(), file.toString()));
    }

    private String inWords() {
        return foreign.stream().map(ForeignJournal::toString).collect(Collectors.joining(", "));
    }
}
