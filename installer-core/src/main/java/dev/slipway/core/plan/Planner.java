package dev.slipway.core.plan;

import dev.slipway.core.check.Checks;
import dev.slipway.core.config.MachineConfiguration;
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
        var adoption = new AdoptionSteps(configuration, disks, inventory);
        disks.refuseKept(adoption.kept());
        Checks.refuse(Checks.of(configuration, inventory, Optional.of(image)));
        var steps =
                configuration.image().isRaw()
                        ? new RawImageSteps(configuration.image(), disks, image).steps()
                        : new StepOrder(configuration, disks, adoption, image).steps();
        var erased =
                disks.all().stream()
                        .map(chosen -> new Erasure(chosen.disk(), chosen.becomes()))
                        .toList();
        var system = configuration.system();
        return new Plan(machine, kdl, image, system, erased, adoption.kept(), steps);
    }
}
