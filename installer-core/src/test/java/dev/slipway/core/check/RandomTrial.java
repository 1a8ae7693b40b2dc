package dev.slipway.core.check;

import static dev.slipway.core.Samples.GIBIBYTE;
import static dev.slipway.core.Samples.IMAGE;
import static dev.slipway.core.Samples.OLD_POOL;
import static dev.slipway.core.Samples.configuration;
import static dev.slipway.core.Samples.disk;
import static dev.slipway.core.Samples.inventory;

import dev.slipway.core.config.MachineConfiguration;
import dev.slipway.core.config.PoolConfiguration;
import dev.slipway.core.config.Problem;
import dev.slipway.core.config.VdevConfiguration;
import dev.slipway.core.config.VdevKind;
import dev.slipway.core.inventory.Content;
import dev.slipway.core.inventory.Disk;
import dev.slipway.core.inventory.Health;
import dev.slipway.core.inventory.Inventory;
import dev.slipway.core.inventory.Observations;
import dev.slipway.core.inventory.Use;
import dev.slipway.core.inventory.Use.LiveMedium;
import dev.slipway.core.inventory.Use.Mounted;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;

/// A random machine, a random configuration for it, and what is offered instead; the same for the same seed.
final class RandomTrial {
    private static final List<Long> SIZES = List.of(1L, 8L, 8L, 8L, 9L, 16L);
    private static final List<VdevKind> KINDS =
            List.of(VdevKind.STRIPE, VdevKind.MIRROR, VdevKind.RAIDZ1, VdevKind.RAIDZ2);

    private final long seed;
    private final Random random;
    private final Inventory inventory;
    private final Observations seen;
    private final MachineConfiguration configuration;

    RandomTrial(long seed) {
        this.seed = seed;
        this.random = new Random(seed);
        this.inventory = inventory(disks());
        this.seen = seen();
        this.configuration = configuration(pools());
    }

    long seed() {
        return seed;
    }

    List<Alternative> alternatives() {
        return AlternativesTest.alternatives(configuration, inventory, seen);
    }

    /// What is wrong with an alternative; empty where it keeps its word.
    List<String> objections(Alternative alternative) {
        var objections = new ArrayList<String>();
        var pool = AlternativesTest.pool(alternative);
        var data = pool.vdevs().stream().filter(vdev -> vdev.kind().holdsData()).toList();
        data.stream()
                .flatMap(vdev -> vdev.disks().stream())
                .forEach(it -> object(it, alternative, objections));
        if (AlternativesTest.survives(pool) != alternative.survives()) {
            objections.add("survives " + AlternativesTest.survives(pool));
        }
        var holds = data.stream().mapToLong(it -> bytes(it, pool.name().equals("rpool"))).sum();
        if (holds != alternative.capacityBytes()) {
            objections.add("holds " + holds);
        }
        checked(alternative, pool).forEach(problem -> objections.add(problem.code()));
        return objections;
    }

    private void object(String selector, Alternative alternative, List<String> objections) {
        var disk = find(selector);
        if (!disk.free() || seen.failing(disk)) {
            objections.add(selector + " cannot be used");
        }
        if (elsewhere(alternative).contains(selector.replaceFirst("serial:", ""))) {
            objections.add(selector + " is named elsewhere");
        }
        if (!alternative.disks().contains(disk.name())) {
            objections.add(selector + " is not listed");
        }
    }

    private List<String> elsewhere(Alternative alternative) {
        return configuration.pools().stream()
                .filter(pool -> !field(pool).equals(alternative.field()))
                .flatMap(pool -> pool.vdevs().stream())
                .flatMap(vdev -> vdev.disks().stream())
                .toList();
    }

    private String field(PoolConfiguration pool) {
        return "pool[" + configuration.pools().indexOf(pool) + "]";
    }

    private List<Problem> checked(Alternative alternative, PoolConfiguration pool) {
        var pools = new ArrayList<>(configuration.pools());
        pools.replaceAll(each -> field(each).equals(alternative.field()) ? pool : each);
        var changed = configuration(pools.toArray(PoolConfiguration[]::new));
        return Checks.of(changed, inventory, Optional.of(IMAGE), seen).stream()
                .filter(Problem::forbids)
                .filter(problem -> problem.field().startsWith(alternative.field()))
                .toList();
    }

    private long bytes(VdevConfiguration vdev, boolean boots) {
        var sizes = vdev.disks().stream().mapToLong(it -> find(it).sizeBytes());
        var smallest = sizes.min().orElseThrow() - (boots ? 515L : 2L) * 1024 * 1024;
        return switch (vdev.kind()) {
            case RAIDZ1 -> (vdev.disks().size() - 1) * smallest;
            case RAIDZ2 -> (vdev.disks().size() - 2) * smallest;
            case RAIDZ3 -> (vdev.disks().size() - 3) * smallest;
            default -> smallest; // one disk, or a mirror
        };
    }

    private Disk find(String selector) {
        return inventory.disks().stream()
                .filter(disk -> selector.equals("serial:" + disk.serial()))
                .findFirst()
                .orElseThrow();
    }

    private Disk[] disks() {
        return IntStream.range(0, 1 + random.nextInt(8))
                .mapToObj(this::randomDisk)
                .toArray(Disk[]::new);
    }

    private Disk randomDisk(int number) {
        Optional<Use> use =
                switch (random.nextInt(8)) {
                    case 0 -> Optional.of(new Mounted("/x"));
                    case 1 -> Optional.of(new LiveMedium());
                    default -> Optional.empty();
                };
        var contents = random.nextInt(5) == 0 ? new Content[] {OLD_POOL} : new Content[0];
        var size = SIZES.get(random.nextInt(SIZES.size())) * GIBIBYTE;
        return disk("R" + number, size, use, contents);
    }

    private Observations seen() {
        var health = new HashMap<String, Health>();
        for (var disk : inventory.disks()) {
            if (random.nextInt(6) == 0) {
                health.put(disk.id(), new Health.Failing("x"));
            }
        }
        return new Observations(health, Map.of(), List.of(), Optional.empty());
    }

    /// The root pool, and now and then another beside it.
    private PoolConfiguration[] pools() {
        var root = new PoolConfiguration("rpool", List.of(randomVdev()));
        return random.nextInt(3) > 0
                ? new PoolConfiguration[] {root}
                : new PoolConfiguration[] {
                    root, new PoolConfiguration("tank", List.of(randomVdev()))
                };
    }

    private VdevConfiguration randomVdev() {
        var kind = KINDS.get(random.nextInt(KINDS.size()));
        var disks =
                random.ints(0, inventory.disks().size() + 1)
                        .distinct()
                        .limit(Math.min(kind.minimumDisks(), inventory.disks().size() + 1))
                        .mapToObj(number -> "R" + number)
                        .toList();
        return new VdevConfiguration(kind, disks);
    }
}
