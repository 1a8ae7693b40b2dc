package dev.slipway.core.check;

import dev.slipway.core.config.MachineConfiguration;
import dev.slipway.core.config.MachineConfigurationRules;
import dev.slipway.core.config.Problem;
import dev.slipway.core.failure.ConfigurationFailure.BadConfiguration;
import dev.slipway.core.failure.InstallException;
import dev.slipway.core.image.reference.ResolvedImage;
import dev.slipway.core.inventory.Inventory;
import dev.slipway.core.inventory.Observations;
import java.util.List;
import java.util.Optional;

/// May this configuration run on this machine?
public final class Checks {
    private Checks() {}

    /// Of what needs no further look.
    public static List<Problem> of(
            MachineConfiguration configuration,
            Inventory inventory,
            Optional<ResolvedImage> image) {
        return of(configuration, inventory, image, Observations.none());
    }

    /// @throws InstallException with [BadConfiguration] where one of the problems forbids to install
    public static void refuse(List<Problem> problems) throws InstallException {
        var errors = problems.stream().filter(Problem::forbids).toList();
        if (!errors.isEmpty()) {
            throw new InstallException(
                    new BadConfiguration(errors.size(), inWords(errors.getFirst())));
        }
    }

    private static String inWords(Problem problem) {
        var field = problem.field().isEmpty() ? "" : problem.field() + ": ";
        return field + problem.message();
    }

    /// Every problem, those of the configuration alone first; empty where there is none.
    ///
    /// @param image what the reference was resolved to; empty where nobody asked the registry yet
    public static List<Problem> of(
            MachineConfiguration configuration,
            Inventory inventory,
            Optional<ResolvedImage> image,
            Observations observations) {
        var problems = new Problems();
        problems.addAll(MachineConfigurationRules.problems(configuration));
        new RoomChecks(configuration, inventory, problems).check();
        new DiskChecks(configuration, inventory, image, observations, problems).check();
        new VdevChecks(configuration, inventory, problems).check();
        new MemoryChecks(configuration, inventory, problems).check();
        new ImageChecks(configuration, inventory, image, problems).check();
        if (!configuration.image().isRaw()) { // it has its own network
            new NetworkChecks(configuration, inventory, problems).check();
            new AddressChecks(configuration, inventory, observations, problems).check();
        }
        observations.clocks().ifPresent(clocks -> new ClockChecks(clocks, problems).check(image));
        return problems.found();
    }
}
