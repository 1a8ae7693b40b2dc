package dev.slipway.core.machine;

import dev.slipway.core.check.CheckProblem;
import dev.slipway.core.check.CheckProblem.Severity;
import dev.slipway.core.check.Checks;
import dev.slipway.core.config.ConfigurationReading.Refused;
import dev.slipway.core.config.ConfigurationReading.Understood;
import dev.slipway.core.config.ImageConfiguration;
import dev.slipway.core.config.MachineConfiguration;
import dev.slipway.core.config.MachineConfigurationReader;
import dev.slipway.core.config.Problem;
import dev.slipway.core.failure.Explanation;
import dev.slipway.core.failure.InstallException;
import dev.slipway.core.image.reference.ResolvedImage;
import dev.slipway.core.inventory.Inventory;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// All that is wrong with a configuration: its text, its fit to the machine, its image.
public record Checking(Inventory inventory, ImageResolving images) {
    public List<CheckProblem> of(String kdl) throws InterruptedException {
        return switch (MachineConfigurationReader.read(kdl)) {
            case Refused(var problems) -> worded(problems);
            case Understood(var configuration, var warnings) -> {
                var all = new ArrayList<>(worded(warnings));
                all.addAll(onMachine(configuration));
                yield List.copyOf(all);
            }
        };
    }

    /// Without a machine: of the text alone.
    public static List<CheckProblem> ofText(String kdl) {
        return switch (MachineConfigurationReader.read(kdl)) {
            case Refused(var problems) -> worded(problems);
            case Understood(var _, var warnings) -> worded(warnings);
        };
    }

    private List<CheckProblem> onMachine(MachineConfiguration configuration)
            throws InterruptedException {
        var all = new ArrayList<CheckProblem>();
        var image = resolved(configuration.image(), all);
        all.addAll(Checks.of(configuration, inventory, image));
        return all;
    }

    private Optional<ResolvedImage> resolved(ImageConfiguration image, List<CheckProblem> problems)
            throws InterruptedException {
        try {
            var architecture = inventory.processor().architecture();
            return Optional.of(images.resolve(image, architecture));
        } catch (InstallException e) {
            problems.add(unresolved(image.reference(), Explanation.of(e.failure())));
            return Optional.empty();
        }
    }

    private static CheckProblem unresolved(String reference, Explanation why) {
        return new CheckProblem(
                Severity.ERROR,
                "image-unresolved",
                "image",
                0,
                0,
                reference,
                why.what() + " " + why.cause(),
                why.remedy());
    }

    private static List<CheckProblem> worded(List<Problem> problems) {
        return problems.stream().map(EngineSide::problem).toList();
    }
}
