package dev.slipway.core.config;

import dev.slipway.core.config.AddressConfiguration.AddressKind;
import dev.slipway.core.config.Attachment.Bond;
import dev.slipway.core.config.Attachment.Direct;
import dev.slipway.core.config.Attachment.Vlan;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;

/// Valid configurations of every shape, the same for the same seed.
final class RandomConfiguration {
    private static final String KEY =
            "ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAICwXY0/rksGWY12+24DSATL0kB4CZ08Kv1wWQ50JM1fr";
    private static final String HASH = "$5$abc$sCOGUciM.GdmYMCUvmUcgu03oRH87O0clF96.9mwWGB";

    private final RandomGenerator random;
    private int count;

    RandomConfiguration(RandomGenerator random) {
        this.random = random;
    }

    MachineConfiguration next() {
        var image =
                random.nextBoolean()
                        ? new ImageConfiguration(
                                "oci://registry:5000/os/" + fresh("image") + ":1",
                                random.nextBoolean(),
                                many(0, this::mirror),
                                Optional.empty())
                        : new ImageConfiguration(
                                "oci-layout:/media/a \\ \"b\"/" + fresh("x"), false);
        return new MachineConfiguration(many(1, this::pool), image, maybe(fresh("be-")), system());
    }

    private MirrorConfiguration mirror() {
        return new MirrorConfiguration("oci://mirror:5000/" + fresh("cache"), random.nextBoolean());
    }

    private PoolConfiguration pool() {
        var kinds = List.of(VdevKind.values());
        var data = kinds.stream().filter(VdevKind::holdsData).toList();
        var vdevs = new ArrayList<VdevConfiguration>();
        vdevs.add(vdev(data.get(random.nextInt(data.size()))));
        vdevs.addAll(many(0, () -> vdev(kinds.get(random.nextInt(kinds.size())))));
        var options = new LinkedHashMap<String, String>();
        many(0, () -> options.put(fresh("org.example:o"), "v \\ \" # = é 😀 true"));
        var pool = new PoolConfiguration(fresh("pool"), vdevs, options).with(contents());
        return random.nextBoolean()
                ? pool
                : pool.with(new EncryptionConfiguration(fresh("secret-"), KeyFormat.PASSPHRASE));
    }

    private PoolContents contents() {
        return new PoolContents(many(0, this::dataset), many(0, this::volume), maybe("2G"));
    }

    private DatasetConfiguration dataset() {
        return new DatasetConfiguration(
                fresh("srv/d"),
                maybe("/srv/" + fresh("m")),
                maybe("10G"),
                maybe("512M"),
                options("compression", "lz4"));
    }

    private VolumeConfiguration volume() {
        return new VolumeConfiguration(
                fresh("vm"), "20G", random.nextBoolean(), options("volblocksize", "16K"));
    }

    private SequencedMap<String, String> options(String name, String value) {
        return random.nextBoolean()
                ? new LinkedHashMap<>()
                : new LinkedHashMap<>(java.util.Map.of(name, value));
    }

    private VdevConfiguration vdev(VdevKind kind) {
        var disks =
                IntStream.range(0, kind.minimumDisks() + random.nextInt(3))
                        .mapToObj(
                                _ ->
                                        List.of("", "serial:", "wwn:", "id:").get(random.nextInt(4))
                                                + fresh("D"))
                        .toList();
        var mirrored = kind.mayBeMirrored() && disks.size() > 1 && random.nextBoolean();
        return new VdevConfiguration(kind, mirrored, disks);
    }

    private SystemConfiguration system() {
        return new SystemConfiguration(
                fresh("host-"),
                many(
                        0,
                        () ->
                                random.nextBoolean()
                                        ? "192.0.2." + random.nextInt(256)
                                        : "2001:db8::" + random.nextInt(10)),
                many(0, () -> fresh("d") + ".example"),
                many(0, () -> fresh("ntp") + ".example"),
                maybe("Europe/Berlin"),
                maybe("en_US.UTF-8"),
                maybe(new KeyboardConfiguration("de", maybe("nodeadkeys"))),
                links(),
                many(0, this::user));
    }

    private List<InterfaceConfiguration> links() {
        var links = new ArrayList<>(many(0, this::link));
        List.copyOf(links).forEach(carrier -> links.addAll(many(0, () -> vlan(carrier.name()))));
        return links;
    }

    private InterfaceConfiguration link() {
        return new InterfaceConfiguration(
                fresh("net"),
                random.nextBoolean() ? new Direct(selector()) : bond(),
                maybe(9000),
                many(0, this::address),
                maybe("fe80::1"));
    }

    private Bond bond() {
        var modes = BondMode.values();
        return new Bond(modes[random.nextInt(modes.length)], many(1, this::selector));
    }

    private InterfaceConfiguration vlan(String carrier) {
        return new InterfaceConfiguration(
                fresh("lan"),
                new Vlan(1 + count++ % 4094, carrier),
                maybe(1400),
                many(0, this::address),
                Optional.empty());
    }

    private String selector() {
        return random.nextBoolean()
                ? fresh("eth")
                : "mac:02:00:00:00:%02x:%02x".formatted(count / 256 % 256, count++ % 256);
    }

    private AddressConfiguration address() {
        return random.nextInt(4) > 0
                ? new AddressConfiguration(
                        fresh("a"),
                        AddressKind.STATIC,
                        Optional.of("2001:db8::" + Integer.toHexString(1 + count++) + "/64"))
                : new AddressConfiguration(
                        fresh("a"),
                        AddressKind.STATIC,
                        Optional.of("10.0.%d.5/24".formatted(count++ % 256)));
    }

    private UserConfiguration user() {
        return new UserConfiguration(
                fresh("user"),
                maybe(HASH),
                many(0, () -> KEY + " " + fresh("comment ü")),
                many(0, () -> fresh("group")));
    }

    private String fresh(String stem) {
        return stem + count++;
    }

    private <T> Optional<T> maybe(T value) {
        return random.nextBoolean() ? Optional.of(value) : Optional.empty();
    }

    private <T> List<T> many(int least, java.util.function.Supplier<T> each) {
        return IntStream.range(0, least + random.nextInt(3)).mapToObj(_ -> each.get()).toList();
    }
}
