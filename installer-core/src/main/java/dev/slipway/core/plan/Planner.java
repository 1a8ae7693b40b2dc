package dev.slipway.core.plan;

import dev.slipway.core.check.Checks;
import dev.slipway.core.config.MachineConfiguration;
import dev.slipway.core.config.Problem;
import dev.slipway.core.failure.ConfigurationFailure.BadConfiguration;
import dev.slipway.core.failure.InstallException;
import dev.slipway.core.image.reference.ResolvedImage;
import dev.slipway.core.inventory.Inventory;
import java.util.Optional;

/// Computes what will be done to a machine. Pure: the same values make the same plan.
public final class Planner {
    private Planner() {}

    /// @param machine the id of the machine that `inventory` is of
    /// @param kdl the text of `configuration`, as the operator approved it
    /// @throws InstallException with `UnknownDisk`, `AmbiguousDisk` or `DiskInUse` where a disk cannot be
    ///     written, and with `BadConfiguration` for any other error that the checks find
    public static Plan plan(
            String machine,
            MachineConfiguration configuration,
            String kdl,
            Inventory inventory,
            ResolvedImage image)
            throws InstallException {
        var disks = new DiskChoice(configuration, inventory);
        refuseErrors(configuration, inventory, image);
        var steps = new StepOrder(configuration, disks, image).steps();
        var erased =
                disks.all().stream()
                        .map(chosen -> new Erasure(chosen.disk(), chosen.becomes()))
                        .toList();
        return new Plan(machine, kdl, image, configuration.system(), erased, steps);
    }

    private static void refuseErrors(
            MachineConfiguration configuration, Inventory inventory, ResolvedImage image)
            throws InstallException {
        var errors =
                Checks.of(configuration, inventory, Optional.of(image)).stream()
                        .filter(Problem::forbids)
                        .toList();
        if (!errors.isEmpty()) {
            throw new InstallException(
                    new BadConfiguration(errors.size(), inWords(errors.getFirst())));
        }
    }

    private static String inWords(Problem problem) {
        return problem.field() + ": " + problem.cause() + " " + problem.remedy();
    }
}
