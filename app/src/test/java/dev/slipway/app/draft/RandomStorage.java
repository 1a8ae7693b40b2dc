package dev.slipway.app.draft;

import dev.slipway.app.fake.Samples;
import dev.slipway.core.config.DatasetConfiguration;
import dev.slipway.core.config.DiskConfiguration;
import dev.slipway.core.config.EncryptionConfiguration;
import dev.slipway.core.config.KeyFormat;
import dev.slipway.core.config.PoolConfiguration;
import dev.slipway.core.config.PoolContents;
import dev.slipway.core.config.Sketch;
import dev.slipway.core.config.VdevConfiguration;
import dev.slipway.core.config.VdevKind;
import dev.slipway.core.config.VolumeConfiguration;
import dev.slipway.core.inventory.Disk;
import dev.slipway.core.inventory.Inventory;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.function.Supplier;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;

/// Storage of every shape that the page knows, on one machine, the same for the same seed.
public final class RandomStorage {
    private static final int DISKS = 40;
    private static final List<VdevKind> KINDS = List.of(VdevKind.values());

    private final RandomGenerator random;
    private final Deque<Disk> free = new ArrayDeque<>(inventory().disks());
    private int count;

    public RandomStorage(RandomGenerator random) {
        this.random = random;
    }

    public static Inventory inventory() {
        return Samples.inventory(
                IntStream.range(0, DISKS)
                        .mapToObj(it -> Samples.disk("D" + it, "bay " + it, List.of()))
                        .toList());
    }

    public Sketch next() {
        var pools = new ArrayList<PoolConfiguration>();
        var disks = random.nextInt(4) == 0 ? List.of(group()) : List.<DiskConfiguration>of();
        var most = 1 + random.nextInt(3);
        for (var pool = disks.size(); pool < most; pool++) {
            pools.add(pool(fresh("pool"), pool == 0));
        }
        if (random.nextBoolean()) {
            pools.add(random.nextInt(pools.size() + 1), pool("rpool", true));
        }
        return Sketch.NOTHING.withStorage(pools, disks);
    }

    private DiskConfiguration group() {
        var kinds = List.of(RootFileSystem.EXT4, RootFileSystem.XFS, RootFileSystem.BTRFS);
        var kind = kinds.get(random.nextInt(kinds.size())).kind().orElseThrow();
        return new RootPartition(kind).on(many(1, this::selector));
    }

    /// @param root whether it may get the system
    private PoolConfiguration pool(String name, boolean root) {
        var vdevs = new ArrayList<VdevConfiguration>();
        var data = KINDS.stream().filter(VdevKind::holdsData).toList();
        var kind = data.get(random.nextInt(data.size()));
        var beside = KINDS.stream().filter(it -> allows(kind, it)).toList();
        vdevs.add(vdev(kind));
        vdevs.addAll(many(0, () -> vdev(beside.get(random.nextInt(beside.size())))));
        var pool =
                new PoolConfiguration(name, vdevs, options("compression", "zstd", "autotrim", "on"))
                        .with(contents());
        return random.nextBoolean() ? pool : pool.with(encryption(name, root));
    }

    /// The checks want no vdev that the pool is lost with to be less redundant than the data.
    private static boolean allows(VdevKind data, VdevKind beside) {
        return switch (beside) {
            case SPECIAL, DEDUP -> data == VdevKind.STRIPE;
            case STRIPE, MIRROR, RAIDZ1, RAIDZ2, RAIDZ3, SPARE, LOG, CACHE -> true;
        };
    }

    private EncryptionConfiguration encryption(String pool, boolean root) {
        var formats = KeyFormat.values();
        return switch (random.nextInt(3)) {
            case 0 -> PoolKey.usual(pool, root);
            case 1 -> new EncryptionConfiguration("shared", KeyFormat.PASSPHRASE);
            default ->
                    new EncryptionConfiguration(
                            fresh("key"),
                            root ? KeyFormat.PASSPHRASE : formats[random.nextInt(formats.length)]);
        };
    }

    private VdevConfiguration vdev(VdevKind kind) {
        var disks =
                IntStream.range(0, kind.minimumDisks() + random.nextInt(2))
                        .mapToObj(_ -> selector())
                        .toList();
        var mirrored = kind.mayBeMirrored() && disks.size() > 1 && random.nextBoolean();
        return new VdevConfiguration(kind, mirrored, disks);
    }

    /// Each disk once, named in one of the ways in which people do.
    private String selector() {
        var disk = free.pop();
        var names =
                List.of(
                        "serial:" + disk.serial(),
                        "id:" + disk.id(),
                        disk.serial(),
                        "bay:" + disk.bay().orElseThrow());
        return names.get(random.nextInt(names.size()));
    }

    private PoolContents contents() {
        return new PoolContents(many(0, this::dataset), many(0, this::volume), maybe("2G"));
    }

    private DatasetConfiguration dataset() {
        return new DatasetConfiguration(
                fresh("srv/d"),
                maybe(random.nextBoolean() ? "none" : "/srv/" + fresh("m")),
                maybe("10G"),
                maybe("512M"),
                options("recordsize", "1M", "org.example:note", "a = b"));
    }

    private VolumeConfiguration volume() {
        var options = new LinkedHashMap<>(options("volblocksize", "16K", "sync", "always"));
        maybe(random.nextBoolean() ? "none" : "5G")
                .ifPresent(it -> options.put("refreservation", it));
        return new VolumeConfiguration(fresh("vm"), "20G", random.nextBoolean(), options);
    }

    private SequencedMap<String, String> options(
            String first, String value, String second, String other) {
        var options = new LinkedHashMap<String, String>();
        maybe(value).ifPresent(it -> options.put(first, it));
        maybe(other).ifPresent(it -> options.put(second, it));
        return options;
    }

    private String fresh(String stem) {
        return stem + count++;
    }

    private <T> Optional<T> maybe(T value) {
        return random.nextBoolean() ? Optional.of(value) : Optional.empty();
    }

    private <T> List<T> many(int least, Supplier<T> each) {
        return IntStream.range(0, least + random.nextInt(3)).mapToObj(_ -> each.get()).toList();
    }
}
