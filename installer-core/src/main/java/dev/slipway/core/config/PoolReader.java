package dev.slipway.core.config;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.SequencedMap;

/// Understands `pool "NAME" { vdev "KIND" { disks … }; options { NAME "VALUE" } }`.
final class PoolReader {
    private PoolReader() {}

    static PoolConfiguration pool(Element pool) {
        var name = pool.argument();
        var vdevs = pool.children("vdev").stream().map(PoolReader::vdev).toList();
        var options = pool.child("options").map(PoolReader::options).orElseGet(LinkedHashMap::new);
        pool.close();
        return new PoolConfiguration(name, vdevs, options);
    }

    private static VdevConfiguration vdev(Element vdev) {
        var kind = kind(vdev);
        var disks = vdev.required("disks");
        var selectors = disks.map(Element::arguments).orElse(List.of());
        disks.ifPresent(Element::close);
        vdev.close();
        return new VdevConfiguration(kind, selectors);
    }

    /// After a problem, the kind that demands least.
    private static VdevKind kind(Element vdev) {
        var word = vdev.argument();
        var kind =
                Arrays.stream(VdevKind.values())
                        .filter(each -> each.word().equals(plain(word)))
                        .findFirst();
        if (kind.isEmpty() && !word.isEmpty()) {
            vdev.complain(Problem.misspelt("vdev-kind-unknown", word, words()));
        }
        return kind.orElse(VdevKind.STRIPE);
    }

    /// `raid-z2`, as some builds of the illumos daemon spell it, is `raidz2`; `raidz` is `raidz1`.
    private static String plain(String word) {
        var joined = word.toLowerCase(Locale.ROOT).replace("raid-z", "raidz");
        return joined.equals("raidz") ? "raidz1" : joined;
    }

    private static List<String> words() {
        return Arrays.stream(VdevKind.values()).map(VdevKind::word).toList();
    }

    private static SequencedMap<String, String> options(Element options) {
        var values = new LinkedHashMap<String, String>();
        for (var option : options.members()) {
            values.put(option.name(), MachineConfigurationReader.text(option));
        }
        options.noArguments();
        options.close();
        return values;
    }
}
