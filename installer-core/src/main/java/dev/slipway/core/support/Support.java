package dev.slipway.core.support;

import dev.slipway.core.command.Commands;
import dev.slipway.core.failure.InstallException;
import dev.slipway.core.image.registry.CredentialFiles;
import dev.slipway.core.machine.Places;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;

/// Makes support bundles of the machine that it runs on.
///
/// @param places of whoever asks
/// @param machineState where the daemon of this machine keeps its own; perhaps not there, or not to be read
/// @param settings of this machine, such as those of a stick; perhaps not there
/// @param codes files whose lines are secrets
public record Support(
        Places places,
        Path machineState,
        List<Path> settings,
        List<Path> codes,
        CredentialFiles credentials) {
    public Support {
        settings = List.copyOf(settings);
        codes = List.copyOf(codes);
    }

    /// @param file is made, for its owner alone
    /// @param heard told of each item
    /// @return what is in the bundle, and what is not, and why
    /// @throws InstallException with `FileUnusable` where the bundle cannot be written
    public List<Item> bundle(Path file, Commands commands, Consumer<Item> heard)
            throws InstallException, InterruptedException {
        var redaction = new Redaction(known().values());
        try (var bundle = SupportBundle.begin(file, redaction, commands)) {
            for (var exhibit : exhibits()) {
                heard.accept(bundle.take(exhibit));
            }
            return bundle.finish();
        }
    }

    private List<Exhibit> exhibits() {
        var files = Stream.concat(Stream.of(places.settings()), settings.stream()).toList();
        return Exhibits.of(files, List.of(machineState, places.state()));
    }

    private KnownSecrets known() {
        var known = new KnownSecrets();
        codes.forEach(known::linesOf);
        credentials.files().forEach(known::fieldsOf);
        return known.linesBelow(places.pki(), ".key")
                .linesBelow(machineState.resolve("pki"), ".key")
                .fieldsBelow(places.state().resolve("leases"));
    }
}
