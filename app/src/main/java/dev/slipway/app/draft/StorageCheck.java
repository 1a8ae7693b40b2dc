package dev.slipway.app.draft;

import dev.slipway.core.check.Alternative;
import dev.slipway.core.check.Alternatives;
import dev.slipway.core.check.Checks;
import dev.slipway.core.config.MachineConfiguration;
import dev.slipway.core.config.Problem;
import dev.slipway.core.failure.InstallException;
import dev.slipway.core.image.reference.ResolvedImage;
import dev.slipway.core.inventory.Disk;
import dev.slipway.core.inventory.Inventory;
import dev.slipway.core.inventory.Observations;
import dev.slipway.core.plan.Outlook;
import java.util.List;
import java.util.Optional;

/// What the core thinks of a draft of the storage, asked without the machine: pure, and the same code that checks and
/// plans there.
///
/// @param image where it is known already: only then is it known what room it needs
public record StorageCheck(StorageDraft draft, Optional<ResolvedImage> image) {
    /// Only those that have to do with the disks: nothing else may be decided yet.
    public List<Problem> problems() {
        return Checks.of(draft.configuration(), asChosen(), image).stream()
                .filter(problem -> ofStorage(problem.field()))
                .toList();
    }

    private static boolean ofStorage(String field) {
        return field.startsWith("pool") || field.startsWith("disk");
    }

    /// Layouts that could take the place of this one, the safest first; none where nothing is wrong with its disks.
    public List<Alternative> alternatives() {
        return new Alternatives(draft.configuration(), asChosen(), image, Observations.none())
                .to(problems());
    }

    /// Nothing while the disks cannot be written as they are chosen.
    public Outlook outlook() {
        return outlook(draft.configuration());
    }

    /// The same of what somebody wrote, which may be more than a draft can say.
    public Outlook outlook(MachineConfiguration configuration) {
        try {
            return Outlook.of(configuration, asChosen());
        } catch (InstallException e) {
            return Outlook.NONE; // the problems say why
        }
    }

    /// A disk of which nobody can tell whether it is used may be chosen; the machine decides.
    private Inventory asChosen() {
        return draft.inventory()
                .with(draft.inventory().disks().stream().map(StorageCheck::asChosen).toList());
    }

    private static Disk asChosen(Disk disk) {
        return disk.choosable() ? disk.unused() : disk;
    }
}
