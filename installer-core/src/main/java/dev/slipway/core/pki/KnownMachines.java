package dev.slipway.core.pki;

import dev.slipway.core.failure.InstallException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/// The fingerprints that the operator once compared with a console, by the id and the address of the machine.
///
/// A line each: name, blank, fingerprint.
public final class KnownMachines {
    private final Path file;

    public KnownMachines(Path file) {
        this.file = file;
    }

    public synchronized Optional<Fingerprint> fingerprint(String name) throws InstallException {
        return Optional.ofNullable(all().get(name));
    }

    /// Replaces what was known under that name.
    public synchronized void remember(String name, Fingerprint fingerprint)
            throws InstallException {
        var all = all();
        if (!fingerprint.equals(all.put(name, fingerprint))) {
            write(all);
        }
    }

    private Map<String, Fingerprint> all() throws InstallException {
        var all = new LinkedHashMap<String, Fingerprint>();
        if (Files.exists(file)) {
            PrivateFiles.read(file).lines().forEach(line -> add(line, all));
        }
        return all;
    }

    private static void add(String line, Map<String, Fingerprint> all) {
        var blank = line.indexOf(' ');
        if (blank > 0) {
            Fingerprint.parse(line.substring(blank + 1))
                    .ifPresent(fingerprint -> all.put(line.substring(0, blank), fingerprint));
        }
    }

    private void write(Map<String, Fingerprint> all) throws InstallException {
        var parent = file.toAbsolutePath().getParent();
        if (parent != null) {
            PrivateFiles.makeDirectory(parent);
        }
        PrivateFiles.replace(
                file,
                all.entrySet().stream()
                        .map(known -> known.getKey() + " " + known.getValue() + "\n")
                        .collect(Collectors.joining()));
    }
}
