package dev.slipway.core.machine;

import dev.slipway.core.check.Alternatives;
import dev.slipway.core.check.Checks;
import dev.slipway.core.check.Verdict;
import dev.slipway.core.config.ConfigurationReading.Refused;
import dev.slipway.core.config.ConfigurationReading.Understood;
import dev.slipway.core.config.ImageConfiguration;
import dev.slipway.core.config.MachineConfiguration;
import dev.slipway.core.config.MachineConfigurationReader;
import dev.slipway.core.config.Problem;
import dev.slipway.core.config.Problem.Severity;
import dev.slipway.core.failure.Explanation;
import dev.slipway.core.failure.ImageFailure.FileBeingRead;
import dev.slipway.core.failure.InstallException;
import dev.slipway.core.image.reference.ResolvedImage;
import dev.slipway.core.inventory.Inventory;
import dev.slipway.core.platform.Probes;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// All that is wrong with a configuration: its text, its fit to the machine, its image.
public record Checking(Inventory inventory, ImageResolving images, Probes probes) {
    /// @param asker what the clock of whoever asks says, if it said so
    /// @throws InstallException with `FileBeingRead`, which is nothing that is wrong
    public Verdict of(String kdl, Optional<Instant> asker)
            throws InstallException, InterruptedException {
        return switch (MachineConfigurationReader.read(kdl)) {
            case Refused(var problems) -> new Verdict(problems, List.of());
            case Understood(var configuration, var _, var places) -> {
                var verdict = onMachine(configuration, asker);
                yield new Verdict(places.locate(verdict.problems()), verdict.alternatives());
            }
        };
    }

    /// Without a machine: of the text alone.
    public static Verdict ofText(String kdl) {
        return switch (MachineConfigurationReader.read(kdl)) {
            case Refused(var problems) -> new Verdict(problems, List.of());
            case Understood(var _, var warnings, var _) -> new Verdict(warnings, List.of());
        };
    }

    private Verdict onMachine(MachineConfiguration configuration, Optional<Instant> asker)
            throws InstallException, InterruptedException {
        var all = new ArrayList<Problem>();
        var image = resolved(configuration.image(), all);
        var observations = new Observing(probes).of(configuration, inventory, asker);
        all.addAll(Checks.of(configuration, inventory, image, observations));
        var alternatives = new Alternatives(configuration, inventory, image, observations);
        return new Verdict(all, alternatives.to(all));
    }

    private Optional<ResolvedImage> resolved(ImageConfiguration image, List<Problem> problems)
            throws InstallException, InterruptedException {
        try {
            var architecture = inventory.processor().architecture();
            return Optional.of(images.resolve(image, architecture));
        } catch (InstallException e) {
            if (e.failure() instanceof FileBeingRead) {
                throw e;
            }
            problems.add(unresolved(image.reference(), Explanation.of(e.failure())));
            return Optional.empty();
        }
    }

    private static Problem unresolved(String reference, Explanation why) {
        return new Problem(
                Severity.ERROR,
                "image-unresolved",
                "image",
                0,
                0,
                reference,
                why.what() + " " + why.cause(),
                why.remedy());
    }
}
