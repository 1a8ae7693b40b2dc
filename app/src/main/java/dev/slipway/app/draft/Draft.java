package dev.slipway.app.draft;

import dev.slipway.core.config.MachineConfiguration;
import dev.slipway.core.config.SystemConfiguration;
import dev.slipway.core.inventory.Inventory;
import java.util.Optional;

/// What was decided so far. Pages replace it; none of them holds on to an old one.
///
/// What depends on a decision goes when the decision changes: another machine has other disks.
public record Draft(
        Optional<ChosenMachine> machine,
        Optional<Inventory> inventory,
        Optional<StorageDraft> storage,
        Optional<ImageDraft> image,
        Optional<SystemConfiguration> system) {
    public static final Draft EMPTY =
            new Draft(
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty());

    public static Draft on(ChosenMachine machine) {
        return EMPTY.known(machine);
    }

    /// The same machine, better known.
    public Draft known(ChosenMachine described) {
        return new Draft(Optional.of(described), inventory, storage, image, system);
    }

    /// The machine was looked at, perhaps again: disks may have come and gone.
    public Draft seen(Inventory now) {
        return new Draft(machine, Optional.of(now), Optional.empty(), image, system);
    }

    public Draft withStorage(Optional<StorageDraft> newStorage) {
        return new Draft(machine, inventory, newStorage, image, system);
    }

    public Draft withImage(Optional<ImageDraft> newImage) {
        return new Draft(machine, inventory, storage, newImage, system);
    }

    public Draft withSystem(SystemConfiguration newSystem) {
        return new Draft(machine, inventory, storage, image, Optional.of(newSystem));
    }

    /// The whole, once every part is decided.
    public Optional<MachineConfiguration> configuration() {
        if (storage.isEmpty() || image.isEmpty() || system.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(
                new MachineConfiguration(
                        storage.get().pools(),
                        storage.get().groups(),
                        image.get().named(),
                        Optional.empty(),
                        system.get()));
    }

    public String hostname() {
        return machine.map(ChosenMachine::hostname).orElse("");
    }

    public boolean simulated() {
        return machine.map(ChosenMachine::simulated).orElse(false);
    }
}
