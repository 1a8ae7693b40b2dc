package dev.slipway.core.plan;

import dev.slipway.core.config.EncryptionConfiguration;
import dev.slipway.core.inventory.Firmware;
import java.util.List;
import java.util.Optional;

/// Of a pool that is there and is kept: what is added to it, and how that is undone.
public sealed interface AdoptionStep extends Step {
    /// Imports a pool that is there, and refuses one that is not whole, or has that dataset already. Changes
    /// nothing in it.
    ///
    /// @param guid by which it is imported: the name could be another pool's
    /// @param devices that it lies on, by their stable paths: it is looked for nowhere else
    /// @param dataset that must be free
    /// @param holder the host that used it last and did not let go of it: only then it is imported by force
    /// @param key of an encrypted pool
    record AdoptPool(
            String pool,
            String guid,
            List<TargetDisk> disks,
            List<String> devices,
            String dataset,
            Optional<String> holder,
            Optional<EncryptionConfiguration> key)
            implements AdoptionStep {
        public AdoptPool {
            disks = List.copyOf(disks);
            devices = List.copyOf(devices);
        }

        @Override
        public String id() {
            return "adopt-pool " + pool;
        }
    }

    /// Makes sure that a boot entry can be added to an EFI system partition. Writes nothing.
    ///
    /// @param firmware that the machine was started by, and is going to be
    record CheckEsp(TargetDisk disk, String bootEnvironment, Firmware firmware)
            implements AdoptionStep {
        @Override
        public String id() {
            return "check-esp " + disk.name();
        }
    }

    /// Creates the dataset of one more boot environment in an adopted pool, and mounts it at the target root.
    record AddBootEnvironment(String pool, String dataset) implements AdoptionStep {
        @Override
        public String id() {
            return "add-boot-environment " + dataset;
        }
    }

    /// Makes one disk start the new boot environment, and the others that it has when they are asked for.
    record AddBootEntry(TargetDisk disk, RootPlace root) implements AdoptionStep {
        @Override
        public String id() {
            return "add-boot-entry " + disk.name();
        }
    }

    /// Makes a boot environment the pool's `bootfs`.
    record ActivateBootEnvironment(String pool, String dataset) implements AdoptionStep {
        @Override
        public String id() {
            return "activate-boot-environment " + dataset;
        }
    }

    /// Undoes [AddBootEntry]. Only a plan that undoes another has it.
    record RemoveBootEntry(TargetDisk disk, String bootEnvironment) implements AdoptionStep {
        @Override
        public String id() {
            return "remove-boot-entry " + disk.name();
        }
    }

    /// Undoes [AddBootEnvironment] and [ActivateBootEnvironment]. Only a plan that undoes another has it.
    ///
    /// @param hash of the plan that it undoes: only its datasets are destroyed; empty where it cannot have come so far
    ///     as to have any, and the pool has only to be let go
    record RemoveBootEnvironment(AdoptPool adopted, Optional<String> hash) implements AdoptionStep {
        @Override
        public String id() {
            return "remove-boot-environment " + adopted.dataset();
        }
    }
}
