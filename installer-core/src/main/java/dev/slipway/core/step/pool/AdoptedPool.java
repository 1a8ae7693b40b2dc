package dev.slipway.core.step.pool;

import dev.slipway.core.command.Command;
import dev.slipway.core.failure.DiskFailure.PoolLocked;
import dev.slipway.core.failure.DiskFailure.PoolUnhealthy;
import dev.slipway.core.failure.InstallException;
import dev.slipway.core.failure.ToolFailure.VerificationFailed;
import dev.slipway.core.plan.AdoptionStep.AdoptPool;
import dev.slipway.core.step.site.Site;
import dev.slipway.core.step.site.Tools;
import dev.slipway.core.step.site.Words;
import dev.slipway.core.step.site.Zpool;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/// A pool that was there before, brought in from the disks of the plan and from no other.
record AdoptedPool(AdoptPool adopted, Site site) {
    private static final String HEALTHY = "ONLINE";
    private static final String KEY_STATUS = "keystatus";
    private static final String LOCKED = "unavailable";
    private static final String UNLOCKED = "available";

    Command bringingIn(boolean force) {
        return Zpool.bringIn(adopted.guid(), adopted.devices(), site.root(), force);
    }

    Command identity() {
        return Properties.get("zpool", List.of("guid"), name());
    }

    Command health() {
        return Properties.get("zpool", List.of("health"), name());
    }

    Stream<Command> unlocking() {
        var status = Properties.get("zfs", List.of(KEY_STATUS), name());
        return adopted.key().isPresent()
                ? Stream.of(status, Zfs.loadKey(name()), status)
                : Stream.of(status);
    }

    /// A pool of that name that is imported now is somebody else's, or he uses it.
    void refuseHeld(Tools tools) throws InstallException, InterruptedException {
        for (var disk : adopted.disks()) {
            site.confirmFree(disk);
        }
        if (Zpool.isAmong(tools.run(Zpool.names()), name())) {
            throw new InstallException(
                    new VerificationFailed(
                            name(), Words.of("create-pool.free"), Words.of("create-pool.taken")));
        }
    }

    void bringIn(Tools tools, boolean force) throws InstallException, InterruptedException {
        site.holdings().creating(name());
        tools.run(bringingIn(force));
    }

    void verify(Tools tools) throws InstallException, InterruptedException {
        Properties.verify(tools, "zpool", name(), Map.of("guid", adopted.guid()));
    }

    void refuseUnhealthy(Tools tools) throws InstallException, InterruptedException {
        var health = Properties.value(tools, "zpool", name(), "health");
        if (!health.equals(HEALTHY)) {
            throw new InstallException(new PoolUnhealthy(name(), health));
        }
    }

    /// One that is not encrypted has no status of its key.
    void unlock(Tools tools) throws InstallException, InterruptedException {
        var locked = Properties.value(tools, "zfs", name(), KEY_STATUS).equals(LOCKED);
        if (locked && adopted.key().isEmpty()) {
            throw new InstallException(new PoolLocked(name()));
        }
        if (locked) {
            tools.run(Zfs.loadKey(name()).saying(site.key(adopted.key().orElseThrow())));
        }
        if (adopted.key().isPresent()) {
            Properties.verify(tools, "zfs", name(), Map.of(KEY_STATUS, UNLOCKED));
        }
    }

    private String name() {
        return adopted.pool();
    }
}
