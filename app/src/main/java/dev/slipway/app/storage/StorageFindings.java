package dev.slipway.app.storage;

import dev.slipway.app.control.MappedDisk;
import dev.slipway.app.draft.StorageCheck;
import dev.slipway.app.text.Messages;
import dev.slipway.core.check.Alternative;
import dev.slipway.core.config.MachineConfiguration;
import dev.slipway.core.config.Problem;
import dev.slipway.core.inventory.Disk;
import dev.slipway.core.inventory.HardwareSheet;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/// What the core makes of the storage as it is decided so far.
final class StorageFindings {
    private final MapWords words;
    private final ReadOnlyObjectWrapper<List<MappedDisk>> map =
            new ReadOnlyObjectWrapper<>(List.of());
    private final ReadOnlyObjectWrapper<List<Problem>> problems =
            new ReadOnlyObjectWrapper<>(List.of());
    private final ReadOnlyObjectWrapper<List<Alternative>> alternatives =
            new ReadOnlyObjectWrapper<>(List.of());

    StorageFindings(Messages messages) {
        words = new MapWords(messages);
    }

    /// Each disk that may be chosen: what is on it, and what will be, whoever decides it.
    ReadOnlyObjectProperty<List<MappedDisk>> map() {
        return map.getReadOnlyProperty();
    }

    /// What the core has against it; nothing while too little is decided.
    ReadOnlyObjectProperty<List<Problem>> problems() {
        return problems.getReadOnlyProperty();
    }

    /// Layouts that could take the place of this one, where its disks cannot be used.
    ReadOnlyObjectProperty<List<Alternative>> alternatives() {
        return alternatives.getReadOnlyProperty();
    }

    /// @param written what a text makes of the disks, where there is one
    /// @param decided whether there is enough to check
    /// @param sheet as [MapWords] has it
    void look(
            StorageCheck check,
            Optional<MachineConfiguration> written,
            boolean decided,
            Optional<HardwareSheet> sheet) {
        problems.set(decided ? check.problems() : List.of());
        alternatives.set(decided ? check.alternatives() : List.of());
        var outlook = written.map(check::outlook).orElseGet(check::outlook);
        map.set(
                check.draft().inventory().disks().stream()
                        .filter(Disk::choosable)
                        .map(disk -> words.map(disk, outlook, sheet))
                        .toList());
    }

    /// The first that forbids to go on; empty where none does.
    String forbidding() {
        return problems.get().stream()
                .filter(Problem::forbids)
                .map(Problem::message)
                .findFirst()
                .orElse("");
    }
}
