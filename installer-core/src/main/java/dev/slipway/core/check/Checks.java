package dev.slipway.core.check;

import dev.slipway.core.config.MachineConfiguration;
import dev.slipway.core.config.MachineConfigurationRules;
import dev.slipway.core.config.Problem;
import dev.slipway.core.image.reference.ResolvedImage;
import dev.slipway.core.inventory.Inventory;
import java.util.List;
import java.util.Optional;

/// May this configuration run on this machine?
public final class Checks {
    private Checks() {}

    /// Every problem, those of the configuration alone first; empty where there is none.
    ///
    /// @param image what the reference was resolved to; empty where nobody asked the registry yet
    public static List<Problem> of(
            MachineConfiguration configuration,
            Inventory inventory,
            Optional<ResolvedImage> image) {
        var problems = new Problems();
        problems.addAll(MachineConfigurationRules.problems(configuration));
        new DiskChecks(configuration, inventory, image, problems).check();
        new ImageChecks(configuration, inventory, image, problems).check();
        new NetworkChecks(configuration, inventory, problems).check();
        return problems.found();
    }
}
