package dev.slipway.core.plan;

import dev.slipway.core.config.EncryptionConfiguration;
import dev.slipway.core.config.PoolConfiguration;
import dev.slipway.core.config.PoolOption;
import dev.slipway.core.inventory.Disk;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;

/// What a pool is created with: our defaults, then what the operator wants otherwise.
final class PoolProperties {
    /// 4 KiB: many disks that say 512 bytes have larger sectors, and what replaces one will.
    private static final int SMALLEST_ASHIFT = 12;

    private static final int LARGEST_ASHIFT = 16;

    private final PoolConfiguration pool;
    private final boolean root;

    PoolProperties(PoolConfiguration pool, boolean root) {
        this.pool = pool;
        this.root = root;
    }

    /// For `zpool create -o`.
    SequencedMap<String, String> ofPool(List<Disk> disks) {
        var properties = new LinkedHashMap<String, String>();
        properties.put("ashift", Integer.toString(ashift(disks)));
        properties.put("autotrim", "on");
        properties.put("cachefile", "none");
        pool.options()
                .forEach((name, value) -> put(PoolOption.ofPool(name), properties, name, value));
        return Collections.unmodifiableSequencedMap(properties);
    }

    /// For `zpool create -O`.
    SequencedMap<String, String> ofFileSystem() {
        var properties = new LinkedHashMap<>(defaults());
        pool.encryption().ifPresent(key -> properties.putAll(encrypted(key)));
        pool.options()
                .forEach(
                        (name, value) ->
                                put(PoolOption.ofFileSystem(name), properties, name, value));
        return Collections.unmodifiableSequencedMap(properties);
    }

    private static void put(boolean belongs, Map<String, String> into, String name, String value) {
        if (belongs) {
            into.put(name, value);
        }
    }

    private Map<String, String> defaults() {
        var properties = new LinkedHashMap<String, String>();
        properties.put("compression", "zstd");
        properties.put("acltype", "posixacl");
        properties.put("xattr", "sa");
        properties.put("dnodesize", "auto");
        properties.put("normalization", "formD");
        properties.put("relatime", "on");
        if (root) { // its boot environments are mounted, never the pool itself
            properties.put("canmount", "off");
            properties.put("mountpoint", "none");
        }
        return properties;
    }

    /// The key itself is given to zpool on its standard input.
    private static Map<String, String> encrypted(EncryptionConfiguration key) {
        var properties = new LinkedHashMap<String, String>();
        properties.put("encryption", "aes-256-gcm");
        properties.put("keyformat", key.format().word());
        properties.put("keylocation", "prompt");
        return properties;
    }

    private static int ashift(List<Disk> disks) {
        var sector = disks.stream().mapToInt(Disk::physicalSectorBytes).max().orElse(0);
        var bits = Integer.SIZE - Integer.numberOfLeadingZeros(Math.max(1, sector) - 1);
        return Math.clamp(bits, SMALLEST_ASHIFT, LARGEST_ASHIFT);
    }
}
