package dev.slipway.core;

import dev.slipway.core.config.MachineConfiguration;
import dev.slipway.core.config.PoolConfiguration;
import dev.slipway.core.inventory.Content;
import dev.slipway.core.inventory.Disk;
import dev.slipway.core.inventory.Use;
import java.util.List;
import java.util.Optional;

/// Disks as Slipway leaves them, and a configuration that adopts their pool.
public final class AdoptedPools {
    public static final String GUID = "1234567890123456789";

    private static final Content TABLE =
            new Content("disk", "gpt", "", "t-1", 8 * Samples.GIBIBYTE, "");
    private static final Content ESP = new Content("2", "vfat", "ESP", "AB-CD", 512 << 20, "");

    private AdoptedPools() {}

    public static MachineConfiguration adopting(String pool, String guid) {
        return adopting(new PoolConfiguration(pool, List.of()).adopting(guid));
    }

    public static MachineConfiguration adopting(PoolConfiguration... pools) {
        var other = Samples.configuration(pools);
        return new MachineConfiguration(
                other.pools(), other.image(), Optional.of("second"), other.system());
    }

    /// @param past what its label tells of the pool: `host, exported`
    public static Disk member(String serial, String past) {
        return Samples.disk(serial, TABLE, ESP, label("rpool", past));
    }

    public static Disk withoutEsp(String serial) {
        return Samples.disk(serial, TABLE, label("rpool", ""));
    }

    public static Disk used(String serial) {
        return Samples.disk(
                serial,
                8 * Samples.GIBIBYTE,
                Optional.of(new Use.Mounted("/mnt")),
                TABLE,
                ESP,
                label("rpool", ""));
    }

    public static Content label(String pool, String past) {
        return new Content("3", "zfs_member", pool, GUID, 7 * Samples.GIBIBYTE, past);
    }
}
