package dev.slipway.core.machine;

import dev.slipway.core.failure.InstallException;
import dev.slipway.core.inventory.Disk;
import dev.slipway.core.inventory.HardwareSheet;
import dev.slipway.core.inventory.Health;
import dev.slipway.core.inventory.NotSeen.NoAnswer;
import dev.slipway.core.platform.Platform;
import dev.slipway.core.platform.Probes;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/// Looks at all of a machine, for a person who asks.
record Surveying(Platform platform) {
    HardwareSheet sheet() throws InstallException, InterruptedException {
        var inventory = platform.look();
        var fittings = platform.fittings();
        return new HardwareSheet(
                inventory, fittings.smbios(), health(inventory.disks()), fittings.links());
    }

    /// All at once: a disk that does not answer keeps nobody waiting but for itself.
    private Map<String, Health> health(List<Disk> disks) throws InterruptedException {
        var probes = platform.probes();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var asked =
                    threads.invokeAll(disks.stream().map(disk -> asking(probes, disk)).toList());
            var health = new HashMap<String, Health>();
            for (var each = 0; each < disks.size(); each++) {
                health.put(disks.get(each).id(), answer(asked.get(each)));
            }
            return health;
        }
    }

    private static Callable<Health> asking(Probes probes, Disk disk) {
        return () -> probes.health(disk);
    }

    private static Health answer(Future<Health> asked) throws InterruptedException {
        try {
            return asked.get();
        } catch (ExecutionException e) {
            return new Health.Unknown(new NoAnswer(String.valueOf(e.getCause())));
        }
    }
}
