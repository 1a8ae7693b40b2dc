package dev.slipway.core.faults;

import dev.slipway.core.Samples;
import dev.slipway.core.config.BootKind;
import dev.slipway.core.config.DatasetConfiguration;
import dev.slipway.core.config.DiskConfiguration;
import dev.slipway.core.config.EncryptionConfiguration;
import dev.slipway.core.config.FileSystemKind;
import dev.slipway.core.config.ImageConfiguration;
import dev.slipway.core.config.KeyFormat;
import dev.slipway.core.config.MachineConfiguration;
import dev.slipway.core.config.PartitionConfiguration;
import dev.slipway.core.config.PartitionConfiguration.SubvolumeConfiguration;
import dev.slipway.core.config.PoolConfiguration;
import dev.slipway.core.config.PoolContents;
import dev.slipway.core.config.TableKind;
import dev.slipway.core.config.VdevConfiguration;
import dev.slipway.core.config.VdevKind;
import dev.slipway.core.config.VolumeConfiguration;
import dev.slipway.core.inventory.Disk;
import dev.slipway.core.inventory.Inventory;
import dev.slipway.core.secret.Secret;
import dev.slipway.core.secret.Secrets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.SequencedMap;
import java.util.stream.IntStream;

/// A configuration for a machine that it mostly fits; the same for the same seed.
final class RandomConfiguration {
    static final Secrets SECRETS = Secrets.of(Map.of("key", Secret.of("correct horse battery\n")));

    private static final List<VdevKind> DATA =
            List.of(
                    VdevKind.STRIPE,
                    VdevKind.MIRROR,
                    VdevKind.RAIDZ1,
                    VdevKind.RAIDZ2,
                    VdevKind.RAIDZ3);

    private final Random random;
    private final List<Disk> left;

    private RandomConfiguration(Random random, Inventory inventory) {
        this.random = random;
        this.left = new ArrayList<>(inventory.disks());
        if (!oneIn(6)) {
            left.removeIf(disk -> !disk.free()); // an operator who looks
        }
        Collections.shuffle(left, random);
    }

    static MachineConfiguration of(Inventory inventory, Random random) {
        return new RandomConfiguration(random, inventory).configuration();
    }

    private MachineConfiguration configuration() {
        var pools = new ArrayList<PoolConfiguration>();
        var disks = new ArrayList<DiskConfiguration>();
        if (oneIn(3)) {
            disks.add(group("root", true));
        } else {
            pools.add(pool("rpool", true));
        }
        if (oneIn(3) && !left.isEmpty()) {
            pools.add(pool("tank", false));
        }
        if (oneIn(4) && !left.isEmpty()) {
            disks.add(group("more", false));
        }
        return new MachineConfiguration(
                pools,
                disks,
                new ImageConfiguration(Samples.IMAGE.reference(), false),
                oneIn(3) ? Optional.of("other") : Optional.empty(),
                Samples.SYSTEM);
    }

    private boolean oneIn(int chances) {
        return random.nextInt(chances) == 0;
    }

    private <T> T oneOf(List<T> all) {
        return all.get(random.nextInt(all.size()));
    }

    /// So many disks that are named nowhere else, where there are so many; now and then one too few, one twice,
    /// or one that there is not.
    private List<String> disks(int count) {
        var chosen = new ArrayList<String>();
        while (chosen.size() < count && !left.isEmpty()) {
            var disk = oneIn(300) ? left.getLast() : left.removeLast();
            chosen.add(spelt(disk));
        }
        if (chosen.isEmpty() || oneIn(300)) {
            chosen.add("NOT-THERE");
        }
        return chosen;
    }

    private String spelt(Disk disk) {
        return switch (random.nextInt(3)) {
            case 0 -> disk.serial();
            case 1 -> "serial:" + disk.serial();
            default -> disk.bay().map(bay -> "bay:" + bay).orElse(disk.serial());
        };
    }

    private PoolConfiguration pool(String name, boolean root) {
        var vdevs = new ArrayList<VdevConfiguration>();
        var kind = oneOf(DATA.stream().filter(this::fits).toList());
        for (var n = 0; n < (oneIn(4) ? 2 : 1); n++) {
            vdevs.add(new VdevConfiguration(kind, disks(kind.minimumDisks() + random.nextInt(2))));
        }
        while (oneIn(3) && !left.isEmpty()) {
            vdevs.add(beside());
        }
        if (oneIn(5)) {
            Collections.shuffle(vdevs, random);
        }
        var pool = new PoolConfiguration(name, vdevs, options()).with(contents(name, root));
        return oneIn(4)
                ? pool.with(new EncryptionConfiguration("key", KeyFormat.PASSPHRASE))
                : pool;
    }

    private boolean fits(VdevKind kind) {
        return kind == VdevKind.STRIPE || kind.minimumDisks() <= left.size() || oneIn(100);
    }

    private VdevConfiguration beside() {
        var kind =
                oneOf(
                        List.of(
                                VdevKind.SPARE,
                                VdevKind.LOG,
                                VdevKind.CACHE,
                                VdevKind.SPECIAL,
                                VdevKind.DEDUP));
        var mirrored = kind.mayBeMirrored() && random.nextBoolean();
        return new VdevConfiguration(kind, mirrored, disks(mirrored ? 2 : 1));
    }

    private SequencedMap<String, String> options() {
        var options = new LinkedHashMap<String, String>();
        if (oneIn(3)) {
            options.put("ashift", oneIn(9) ? "9" : oneOf(List.of("12", "13")));
        }
        if (oneIn(3)) {
            options.put("compression", oneOf(List.of("zstd", "lz4", "off")));
        }
        if (oneIn(5)) {
            options.put("autotrim", "off");
        }
        return options;
    }

    private PoolContents contents(String pool, boolean root) {
        var datasets =
                IntStream.range(0, random.nextInt(3)).mapToObj(n -> dataset(pool, n)).toList();
        var volumes = oneIn(4) ? List.of(volume()) : List.<VolumeConfiguration>of();
        return new PoolContents(
                datasets, volumes, root && oneIn(3) ? Optional.of("64M") : Optional.empty());
    }

    private DatasetConfiguration dataset(String pool, int number) {
        return new DatasetConfiguration(
                "data" + number,
                oneIn(3) ? Optional.of("none") : Optional.of("/srv/%s%d".formatted(pool, number)),
                oneIn(2) ? Optional.of("100M") : Optional.empty(),
                oneIn(3) ? Optional.of("10M") : Optional.empty(),
                oneIn(3) ? options("recordsize", "1M") : new LinkedHashMap<>());
    }

    private static SequencedMap<String, String> options(String name, String value) {
        var options = new LinkedHashMap<String, String>();
        options.put(name, value);
        return options;
    }

    private VolumeConfiguration volume() {
        return new VolumeConfiguration("vm", "64M", oneIn(2), new LinkedHashMap<>());
    }

    private DiskConfiguration group(String name, boolean root) {
        var partitions = new ArrayList<PartitionConfiguration>();
        if (oneIn(3)) {
            partitions.add(partition(name + "-swap", FileSystemKind.SWAP, "64M", Optional.empty()));
        }
        var more = random.nextInt(3);
        if (root) {
            partitions.add(rootPartition(more > 0 || oneIn(2)));
        }
        for (var n = 0; n < more; n++) {
            var kind = oneOf(List.of(FileSystemKind.values()));
            var mount = Optional.of("/mnt/" + name + n).filter(_ -> kind != FileSystemKind.SWAP);
            partitions.add(partition(name + n, kind, "400M", mount));
        }
        return new DiskConfiguration(
                disks(oneIn(3) ? 2 : 1),
                oneIn(6) ? TableKind.MBR : TableKind.GPT,
                oneIn(4) ? BootKind.BIOS : BootKind.EFI_AND_BIOS,
                partitions);
    }

    private PartitionConfiguration rootPartition(boolean sized) {
        var kind = oneOf(List.of(FileSystemKind.EXT4, FileSystemKind.XFS, FileSystemKind.BTRFS));
        var subvolumes =
                kind == FileSystemKind.BTRFS && oneIn(2)
                        ? List.of(
                                new SubvolumeConfiguration("@", "/"),
                                new SubvolumeConfiguration("@home", "/home"))
                        : List.<SubvolumeConfiguration>of();
        return new PartitionConfiguration(
                "root",
                kind,
                sized ? Optional.of("1G") : Optional.empty(),
                subvolumes.isEmpty() ? Optional.of("/") : Optional.empty(),
                Optional.empty(),
                subvolumes,
                new LinkedHashMap<>());
    }

    private static PartitionConfiguration partition(
            String name, FileSystemKind kind, String size, Optional<String> mount) {
        return new PartitionConfiguration(
                name,
                kind,
                Optional.of(size),
                mount,
                Optional.empty(),
                List.of(),
                new LinkedHashMap<>());
    }
}
