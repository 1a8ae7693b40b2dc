package dev.slipway.core.machine;

import dev.slipway.core.check.Checks;
import dev.slipway.core.config.ConfigurationReading.Refused;
import dev.slipway.core.config.ConfigurationReading.Understood;
import dev.slipway.core.config.MachineConfiguration;
import dev.slipway.core.config.MachineConfigurationReader;
import dev.slipway.core.engine.Confirmed;
import dev.slipway.core.failure.ConfigurationFailure.UnknownPlan;
import dev.slipway.core.failure.InstallException;
import dev.slipway.core.image.reference.ResolvedImage;
import dev.slipway.core.plan.PlanHash;
import dev.slipway.core.plan.Planner;
import dev.slipway.core.platform.Platform;
import java.util.Optional;

/// What an operator would confirm.
///
/// @param machine the id of this one
record Confirming(String machine, Platform platform, ImageResolving images) {
    private static final String SOURCE = "configuration";

    /// Made from the machine as it is now, and checked as a whole.
    Confirmed checked(String kdl) throws InstallException, InterruptedException {
        var made = made(kdl);
        refuseWhatIsSeen(made.configuration(), made.plan().image());
        return made;
    }

    /// Once for each plan that a person reads; between two steps it would take too long.
    private void refuseWhatIsSeen(MachineConfiguration configuration, ResolvedImage image)
            throws InstallException, InterruptedException {
        var inventory = platform.look();
        var seen = new Observing(platform.probes()).of(configuration, inventory, Optional.empty());
        Checks.refuse(Checks.of(configuration, inventory, Optional.of(image), seen));
    }

    /// The plan as it is now, where it is the one that was confirmed.
    Confirmed confirmed(String kdl, String planHash) throws InstallException, InterruptedException {
        var made = made(kdl);
        if (!made.hash().equals(planHash)) {
            throw new InstallException(new UnknownPlan(planHash, made.hash()));
        }
        return made;
    }

    private Confirmed made(String kdl) throws InstallException, InterruptedException {
        var configuration = understood(kdl);
        var inventory = platform.look();
        var image = images.resolve(configuration.image(), inventory.processor().architecture());
        var plan = Planner.plan(machine, configuration, kdl, inventory, image);
        return new Confirmed(plan, configuration, PlanHash.of(plan));
    }

    static MachineConfiguration understood(String kdl) throws InstallException {
        return switch (MachineConfigurationReader.read(kdl)) {
            case Understood(var configuration, var _, var _) -> configuration;
            case Refused refused -> throw new InstallException(refused.failure(SOURCE));
        };
    }
}
