package dev.slipway.core.machine;

import dev.slipway.core.command.Orphans;
import dev.slipway.core.failure.InstallException;
import dev.slipway.core.image.source.FetchOptions;
import dev.slipway.core.platform.Platform;
import dev.slipway.core.step.Steps;
import dev.slipway.core.step.system.DebianSystem;
import java.nio.file.Path;

/// Puts the engine together on a platform: the one place that knows all of its parts.
public final class EngineSides {
    private EngineSides() {}

    /// @param state where the machine's id and its journals are kept; nobody else may use it meanwhile, see
    ///     [StateLock]
    public static EngineSide on(Platform platform, Path state)
            throws InstallException, InterruptedException {
        return on(platform, state, FetchOptions.secure());
    }

    /// @param options how images are fetched; plain HTTP and mirrors are those of each image
    public static EngineSide on(Platform platform, Path state, FetchOptions options)
            throws InstallException, InterruptedException {
        if (!platform.simulated()) {
            Orphans.end();
        }
        var id = MachineId.in(state, platform.look(), platform.simulated());
        return new EngineSide(
                id,
                platform,
                new Steps(platform, new RealImages(options), new DebianSystem()::write),
                ImageResolving.real(options),
                new RealBrowsing(options, platform::media),
                OwnJournals.in(state, platform, id));
    }
}
