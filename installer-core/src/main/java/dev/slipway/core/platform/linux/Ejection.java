package dev.slipway.core.platform.linux;

import dev.slipway.core.failure.InstallException;
import dev.slipway.core.failure.ToolFailure.FileUnusable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.regex.Pattern;

/// The disc that a live system was started from, to be ejected when the machine restarts: not before, for it runs from it.
///
/// What systemd runs last of all (systemd-shutdown(8)) looks for the request: `slipway-eject` of the live system.
///
/// @param request the file that names the device
record Ejection(Roots roots, Path request) {
    private static final Pattern DISC = Pattern.compile("/dev/sr[0-9]{1,2}");

    /// @return false where there is no such disc
    boolean ask() throws InstallException {
        var disc = disc();
        if (disc.isPresent()) {
            ask(disc.get());
        }
        return disc.isPresent();
    }

    private Optional<String> disc() throws InstallException {
        return Mount.all(roots).stream()
                .filter(Mount::ofTheMedium)
                .map(Mount::source)
                .filter(source -> DISC.matcher(source).matches())
                .findFirst();
    }

    private void ask(String disc) throws InstallException {
        try {
            Files.createDirectories(request.getParent());
            Files.writeString(request, disc + "\n");
        } catch (IOException e) {
            throw new InstallException(new FileUnusable(request.toString(), e.toString()), e);
        }
    }
}
