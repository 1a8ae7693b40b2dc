package dev.slipway.app.draft;

import dev.slipway.core.config.MachineConfiguration;
import dev.slipway.core.config.MachineConfigurationWriter;
import dev.slipway.core.config.SystemConfiguration;
import dev.slipway.core.inventory.Inventory;
import java.util.Optional;

/// What was decided so far. Pages replace it; none of them holds on to an old one.
///
/// What depends on a decision goes when the decision changes: another machine has other disks.
///
/// @param written a configuration that takes the place of all that the pages decide
public record Draft(
        Optional<ChosenMachine> machine,
        Optional<Inventory> inventory,
        Optional<StorageDraft> storage,
        Optional<ImageDraft> image,
        Optional<SystemConfiguration> system,
        Optional<WrittenConfiguration> written) {
    public static final Draft EMPTY =
            new Draft(
                    Optional.empty(),
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
        return new Draft(Optional.of(described), inventory, storage, image, system, written);
    }

    /// The machine was looked at, perhaps again: disks may have come and gone.
    public Draft seen(Inventory now) {
        return new Draft(machine, Optional.of(now), Optional.empty(), image, system, written);
    }

    public Draft withStorage(Optional<StorageDraft> newStorage) {
        return new Draft(machine, inventory, newStorage, image, system, written);
    }

    public Draft withImage(Optional<ImageDraft> newImage) {
        return new Draft(machine, inventory, storage, newImage, system, written);
    }

    public Draft withSystem(SystemConfiguration newSystem) {
        return new Draft(machine, inventory, storage, image, Optional.of(newSystem), written);
    }

    /// It counts before everything that the pages decide.
    public Draft withWritten(Optional<WrittenConfiguration> newWritten) {
        return new Draft(machine, inventory, storage, image, system, newWritten);
    }

    /// What the operator approves, once every part is decided.
    public Optional<String> kdl() {
        return written.map(WrittenConfiguration::kdl)
                .or(() -> configuration().map(MachineConfigurationWriter::write));
    }

    /// The whole of what the pages decide, once every part is decided.
    public Optional<MachineConfiguration> configuration() {
        if (storage.isEmpty() || image.isEmpty() || system.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(
                new MachineConfiguration(
                        storage.get().pools(),
                        storage.get().groups(),
                        image.get().named(),
                        storage.get().bootEnvironment(),
                        system.get()));
    }

    public String hostname() {
        return machine.map(ChosenMachine::hostname).orElse("");
    }

    public boolean simulated() {
        return machine.map(ChosenMachine::simulated).orElse(false);
    }
}
