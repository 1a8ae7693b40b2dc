package dev.slipway.core.check;

import dev.slipway.core.config.MachineConfiguration;
import dev.slipway.core.config.PoolConfiguration;
import dev.slipway.core.config.Size;
import dev.slipway.core.config.VdevConfiguration;
import dev.slipway.core.image.reference.Compression;
import dev.slipway.core.image.reference.ResolvedImage;
import java.util.Optional;

/// How disks are used: what both the checks and the planner must know of it.
///
/// Each disk that the root file system lies on gets three partitions, so that any of them starts the
/// machine alone. On every other disk the pool's partition has the same number.
public final class Layout {
    public static final long BIOS_BOOT_MEBIBYTES = 1;

    /// FAT32 on disks with 4 KiB sectors needs more than 256 MiB.
    public static final long ESP_MEBIBYTES = 512;

    /// Before the first partition, and after the last for the second copy of the table.
    public static final long TABLE_MEBIBYTES = 2;

    /// Of the file system of each EFI system partition.
    public static final String ESP_LABEL = "ESP";

    public static final int BIOS_BOOT_PARTITION = 1;
    public static final int ESP_PARTITION = 2;
    public static final int POOL_PARTITION = 3;
    public static final int SWAP_PARTITION = 4;

    public static final long MEBIBYTE = 1024 * 1024;

    /// `zpool create` refuses anything smaller.
    private static final long SMALLEST_MEMBER_BYTES = 64 * MEBIBYTE;

    /// Compressed layers become about so many times larger; the pool's own compression is not counted on.
    private static final long EXPANSION = 3;

    /// For what the pool keeps to itself and for the first start.
    private static final long SPARE_BYTES = 256 * MEBIBYTE;

    private Layout() {}

    /// Whether the disks of this vdev must each be able to start the machine.
    public static boolean boots(
            MachineConfiguration configuration, PoolConfiguration pool, VdevConfiguration vdev) {
        return vdev.kind().holdsData() && configuration.rootPool().filter(pool::equals).isPresent();
    }

    /// What is not the pool's on a disk of this vdev: the partition table, the partitions to start from, swap.
    public static long reservedMebibytes(
            PoolConfiguration pool, VdevConfiguration vdev, boolean boots) {
        return reservedMebibytes(boots) + swapMebibytes(pool, vdev);
    }

    /// What the partition table and the partitions to start from take on a disk.
    static long reservedMebibytes(boolean boots) {
        return TABLE_MEBIBYTES + (boots ? BIOS_BOOT_MEBIBYTES + ESP_MEBIBYTES : 0);
    }

    /// 0 where the disks of this vdev get no swap partition.
    public static long swapMebibytes(PoolConfiguration pool, VdevConfiguration vdev) {
        return vdev.kind().holdsData()
                ? pool.contents().swap().map(size -> Size.bytes(size) / MEBIBYTE).orElse(0L)
                : 0;
    }

    /// Whether what a larger disk of the vdev has more than its smallest stays unused.
    public static boolean limitedBySmallest(VdevConfiguration vdev) {
        return switch (vdev.kind()) {
            case MIRROR, RAIDZ1, RAIDZ2, RAIDZ3 -> true;
            case STRIPE, SPARE, LOG, CACHE, SPECIAL, DEDUP -> vdev.isMirror();
        };
    }

    /// How large each disk of a vdev must at least be.
    static long minimumBytes(
            PoolConfiguration pool,
            VdevConfiguration vdev,
            boolean boots,
            Optional<ResolvedImage> image) {
        var reserved = reservedMebibytes(pool, vdev, boots) * MEBIBYTE;
        return reserved + (boots ? rootShare(pool, image) : SMALLEST_MEMBER_BYTES);
    }

    private static long rootShare(PoolConfiguration pool, Optional<ResolvedImage> image) {
        return Math.max(SMALLEST_MEMBER_BYTES, Math.ceilDiv(rootBytes(image), dataDisks(pool)));
    }

    /// What the root file system needs.
    static long rootBytes(Optional<ResolvedImage> image) {
        return image.map(Layout::unpackedBytes).orElse(0L) + SPARE_BYTES;
    }

    private static long unpackedBytes(ResolvedImage image) {
        return image.layers().stream().mapToLong(Layout::unpackedBytes).sum();
    }

    private static long unpackedBytes(ResolvedImage.Layer layer) {
        var plain = layer.compression().equals(Optional.of(Compression.NONE));
        return layer.sizeBytes() * (plain ? 1 : EXPANSION);
    }

    private static long dataDisks(PoolConfiguration pool) {
        var disks = pool.vdevs().stream().mapToLong(Layout::dataDisks).sum();
        return Math.max(1, disks);
    }

    private static long dataDisks(VdevConfiguration vdev) {
        var disks = vdev.disks().size();
        return switch (vdev.kind()) {
            case STRIPE -> disks;
            case MIRROR -> 1;
            case RAIDZ1, RAIDZ2, RAIDZ3 -> Math.max(0, disks - vdev.kind().parity());
            case SPARE, LOG, CACHE, SPECIAL, DEDUP -> 0;
        };
    }
}
