package dev.slipway.app.draft;

import dev.slipway.core.check.Selection;
import dev.slipway.core.config.BootKind;
import dev.slipway.core.config.DiskConfiguration;
import dev.slipway.core.config.EncryptionConfiguration;
import dev.slipway.core.config.FileSystemKind;
import dev.slipway.core.config.KeyFormat;
import dev.slipway.core.config.PartitionConfiguration;
import dev.slipway.core.config.PartitionConfiguration.SubvolumeConfiguration;
import dev.slipway.core.config.PoolConfiguration;
import dev.slipway.core.config.TableKind;
import dev.slipway.core.inventory.Disk;
import dev.slipway.core.secret.Secret;
import dev.slipway.core.secret.Secrets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Where the system goes: the pool or the root partition to be made, and the disks that it is made of.
///
/// @param pool its name, where it is one
/// @param passphrase of the pool, where it is encrypted
/// @param selectors how the configuration names the disks, in their order
public record StorageDraft(
        RootFileSystem fileSystem,
        String pool,
        Optional<Secret> passphrase,
        Layout layout,
        List<Disk> disks,
        List<String> selectors) {
    private static final String ROOT = "root";
    private static final String KEY = "root-key";

    /// As others have it: snapshots of the system then leave the homes alone.
    private static final List<SubvolumeConfiguration> SUBVOLUMES =
            List.of(
                    new SubvolumeConfiguration("@", "/"),
                    new SubvolumeConfiguration("@home", "/home"));

    public StorageDraft {
        disks = List.copyOf(disks);
        selectors = List.copyOf(selectors);
    }

    /// @param among all disks of the machine
    public static StorageDraft of(
            RootFileSystem fileSystem,
            String pool,
            Layout layout,
            List<Disk> disks,
            List<Disk> among) {
        var selectors = disks.stream().map(disk -> Selection.naming(disk, among)).toList();
        return new StorageDraft(fileSystem, pool, Optional.empty(), layout, disks, selectors);
    }

    public StorageDraft encryptedWith(Optional<Secret> newPassphrase) {
        return new StorageDraft(fileSystem, pool, newPassphrase, layout, disks, selectors);
    }

    /// What the configuration names and does not hold.
    public Secrets secrets() {
        return passphrase.map(secret -> Secrets.of(Map.of(KEY, secret))).orElse(Secrets.NONE);
    }

    public List<PoolConfiguration> pools() {
        return fileSystem == RootFileSystem.ZFS
                ? List.of(encrypted(new PoolConfiguration(pool, layout.vdevs(selectors))))
                : List.of();
    }

    private PoolConfiguration encrypted(PoolConfiguration plain) {
        return passphrase.isEmpty()
                ? plain
                : plain.with(new EncryptionConfiguration(KEY, KeyFormat.PASSPHRASE));
    }

    public List<DiskConfiguration> groups() {
        return fileSystem.kind().map(this::group).stream().toList();
    }

    private DiskConfiguration group(FileSystemKind kind) {
        var root = root(kind, kind == FileSystemKind.BTRFS ? SUBVOLUMES : List.of());
        return new DiskConfiguration(
                selectors, TableKind.GPT, BootKind.EFI_AND_BIOS, List.of(root));
    }

    /// All that the boot partitions leave.
    private static PartitionConfiguration root(
            FileSystemKind kind, List<SubvolumeConfiguration> subvolumes) {
        return new PartitionConfiguration(
                ROOT,
                kind,
                Optional.empty(),
                subvolumes.isEmpty() ? Optional.of("/") : Optional.empty(),
                Optional.empty(),
                subvolumes,
                new LinkedHashMap<>());
    }
}
