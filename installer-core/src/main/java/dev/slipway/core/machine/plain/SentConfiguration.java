package dev.slipway.core.machine.plain;

import dev.slipway.core.check.Selection;
import dev.slipway.core.config.MachineConfiguration;
import dev.slipway.core.config.MachineConfigurationWriter;
import dev.slipway.core.config.PoolConfiguration;
import dev.slipway.core.config.VdevConfiguration;
import dev.slipway.core.failure.InstallException;
import dev.slipway.core.image.reference.Digest.Algorithm;
import dev.slipway.core.inventory.Disk;
import dev.slipway.core.inventory.Inventory;
import dev.slipway.core.machine.Documents;
import dev.slipway.core.plan.Erasure;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;

/// What the daemon is sent: the configuration with each disk by its device, which is all that it understands,
/// and the disks that it erases at once when it gets it.
///
/// @param kdl valid as KDL 1 and as KDL 2
record SentConfiguration(String kdl, List<Erasure> erased) {
    SentConfiguration {
        erased = List.copyOf(erased);
    }

    /// Of a configuration that [PlainChecks] found nothing wrong with.
    static SentConfiguration of(MachineConfiguration configuration, Inventory inventory)
            throws InstallException {
        var translation = new Translation(inventory);
        var pools = new ArrayList<PoolConfiguration>();
        for (var pool : configuration.pools()) {
            pools.add(translation.pool(pool));
        }
        var sent =
                new MachineConfiguration(
                        pools,
                        configuration.image(),
                        configuration.bootEnvironment(),
                        configuration.system());
        return new SentConfiguration(MachineConfigurationWriter.write(sent), translation.erased);
    }

    private record Translation(Inventory inventory, List<Erasure> erased) {
        Translation(Inventory inventory) {
            this(inventory, new ArrayList<>());
        }

        PoolConfiguration pool(PoolConfiguration pool) throws InstallException {
            var vdevs = new ArrayList<VdevConfiguration>();
            for (var i = 0; i < pool.vdevs().size(); i++) {
                vdevs.add(
                        vdev(
                                pool.vdevs().get(i),
                                NamedDisks.becomes(pool, pool.vdevs().get(i), i)));
            }
            return new PoolConfiguration(pool.name(), vdevs, pool.options());
        }

        private VdevConfiguration vdev(VdevConfiguration vdev, String becomes)
                throws InstallException {
            var devices = new ArrayList<String>();
            for (var selector : vdev.disks()) {
                devices.add(disk(new Selection(selector, inventory).only(), becomes));
            }
            return new VdevConfiguration(vdev.kind(), devices);
        }

        private String disk(Disk disk, String becomes) {
            erased.add(new Erasure(disk, becomes));
            return disk.device();
        }
    }

    /// What the operator confirms: SHA-256 over the machine, the text as it is sent, and all that is known of
    /// each disk that it names: identity, place, size, partitions, fault.
    String hash(String machine) {
        var digest = Algorithm.SHA256.start();
        add(digest, machine);
        add(digest, kdl);
        erased.forEach(erasure -> add(digest, Documents.write(erasure)));
        return HexFormat.of().formatHex(digest.digest());
    }

    /// With its length, so that no value can pass for the end of itself and the next one.
    private static void add(MessageDigest digest, String value) {
        var bytes = value.getBytes(StandardCharsets.UTF_8);
        digest.update((bytes.length + "\n").getBytes(StandardCharsets.UTF_8));
        digest.update(bytes);
    }
}
