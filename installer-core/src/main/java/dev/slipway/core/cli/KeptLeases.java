package dev.slipway.core.cli;

import dev.slipway.core.failure.InstallException;
import dev.slipway.core.failure.ToolFailure.FileUnusable;
import dev.slipway.core.machine.Documents;
import dev.slipway.core.pki.PrivateFiles;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// The leases that the command line holds, a private file each.
record KeptLeases(Path directory) {
    void keep(KeptLease lease) throws InstallException {
        PrivateFiles.makeDirectory(directory);
        PrivateFiles.replace(file(lease.id()), Documents.write(lease));
    }

    Optional<KeptLease> find(String machine) throws InstallException {
        return all().stream().filter(lease -> lease.isOf(machine)).findFirst();
    }

    void forget(KeptLease lease) throws InstallException {
        try {
            Files.deleteIfExists(file(lease.id()));
        } catch (IOException e) {
            throw PrivateFiles.unusable(file(lease.id()), e);
        }
    }

    private List<KeptLease> all() throws InstallException {
        var all = new ArrayList<KeptLease>();
        for (var file : files()) {
            all.add(
                    Documents.read(
                            PrivateFiles.read(file),
                            KeptLease.class,
                            problem -> new FileUnusable(file.toString(), problem)));
        }
        return all;
    }

    private List<Path> files() throws InstallException {
        if (!Files.isDirectory(directory)) {
            return List.of();
        }
        try (var files = Files.list(directory)) {
            return files.filter(file -> file.toString().endsWith(".json")).toList();
        } catch (IOException e) {
            throw PrivateFiles.unusable(directory, e);
        }
    }

    /// Ids are safe as file names: the connector lets no others pass.
    private Path file(String id) {
        return directory.resolve(id.replace(':', '_') + ".json");
    }
}
