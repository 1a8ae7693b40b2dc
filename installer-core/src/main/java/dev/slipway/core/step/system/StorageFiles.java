package dev.slipway.core.step.system;

import dev.slipway.core.failure.ImageFailure.ImageLacks;
import dev.slipway.core.failure.InstallException;
import dev.slipway.core.failure.ToolFailure.FileUnusable;
import dev.slipway.core.secret.Secret;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/// What a Debian must be told of storage beside its root: which pools to import and to unlock at its start, and
/// what to swap to.
///
/// The same twice gives the same tree. No link of the image leads out of its root.
public final class StorageFiles {
    /// It imports what it finds on the disks. Debian's preset leaves it disabled, for the sake of a cache file
    /// that only the installed system itself could write.
    private static final String SCAN = "zfs-import-scan.service";

    private static final String KEYS = "/etc/zfs/keys";

    private final Path root;
    private final RootFiles files;

    /// @param root of the installed system; nobody else writes there meanwhile
    public StorageFiles(Path root) {
        this(root, Ownership.ofThisSystem());
    }

    StorageFiles(Path root, Ownership ownership) {
        this.root = root;
        this.files = new RootFiles(root, ownership);
    }

    /// Where the key of a pool is, in the installed system.
    public static String keyFile(String pool) {
        return KEYS + "/" + pool + ".key";
    }

    /// For root alone to read, and for nobody to write.
    public void writeKey(String pool, Secret key) throws InstallException {
        try {
            files.secure(KEYS, "rwx------", Owner.ROOT);
            files.write(keyFile(pool), key.bytes(), "r--------", Owner.ROOT);
        } catch (IOException e) {
            throw unusable(e);
        }
    }

    /// @param pools to import beside the root's
    /// @param unlocked those of them whose key is in its [#keyFile]
    /// @param swaps as fstab(5) names them
    /// @return what could not be done as it should be, for the report; empty where all was done
    /// @throws InstallException with `ImageLacks` where the image cannot import pools
    public List<String> write(List<String> pools, List<String> unlocked, List<String> swaps)
            throws InstallException {
        try {
            if (!pools.isEmpty()) {
                importAll();
            }
            for (var pool : unlocked) {
                new Units(files).add(unit(pool), unlocking(pool), "zfs-mount.service.wants");
            }
            new FileSystemTable(files).writeSwaps(swaps);
            return files.notes().texts();
        } catch (IOException e) {
            throw unusable(e);
        }
    }

    /// A cache file of the image would speak of the machine that built it, and keep the scan from running.
    private void importAll() throws IOException, InstallException {
        var units = new Units(files);
        if (!units.has(SCAN)) {
            throw new InstallException(new ImageLacks(SCAN, "pool"));
        }
        units.enable(SCAN, "zfs-import.target.wants");
        files.delete("/etc/zfs/zpool.cache");
    }

    private static String unit(String pool) {
        return "slipway-unlock-" + pool + ".service";
    }

    private static String unlocking(String pool) {
        return """
        [Unit]
        Description=Unlock the ZFS pool %s
        DefaultDependencies=no
        After=zfs-import.target
        Before=zfs-mount.service

        [Service]
        Type=oneshot
        RemainAfterExit=yes
        ExecStart=/sbin/zfs load-key %s

        [Install]
        WantedBy=zfs-mount.service
        """
                .formatted(pool, pool);
    }

    private InstallException unusable(IOException e) {
        return new InstallException(new FileUnusable(root.toString(), String.valueOf(e)), e);
    }
}
