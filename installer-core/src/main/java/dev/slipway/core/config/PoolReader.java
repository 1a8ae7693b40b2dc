package dev.slipway.core.config;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.SequencedMap;

/// Understands `pool "NAME" { vdev "KIND" { disks … }; options { NAME "VALUE" } }` and what else stands in a pool:
/// [PoolContentsReader].
final class PoolReader {
    private static final String MIRROR = VdevKind.MIRROR.word();

    private PoolReader() {}

    static PoolConfiguration pool(Element pool) {
        var name = pool.argument();
        var vdevs = pool.children("vdev").stream().map(PoolReader::vdev).toList();
        var options = options(pool);
        var contents = PoolContentsReader.contents(pool);
        var encryption = pool.child("encryption").map(PoolReader::encryption);
        var adopted = pool.child("adopt").map(PoolReader::adopted);
        pool.close();
        return new PoolConfiguration(name, vdevs, options, contents, encryption, adopted);
    }

    /// Without a GUID, an empty one, of which [AdoptionRules] complains.
    private static String adopted(Element adopt) {
        adopt.noArguments();
        var guid = adopt.property("guid").orElse("");
        adopt.close();
        return guid;
    }

    private static VdevConfiguration vdev(Element vdev) {
        var kind = kind(vdev);
        var mirrored = mirrored(vdev);
        var disks = vdev.required("disks");
        var selectors = disks.map(Element::arguments).orElse(List.of());
        disks.ifPresent(Element::close);
        vdev.close();
        return new VdevConfiguration(kind, mirrored, selectors);
    }

    private static boolean mirrored(Element vdev) {
        var redundancy = vdev.property("redundancy");
        redundancy
                .filter(word -> !word.equals(MIRROR))
                .ifPresent(
                        word ->
                                vdev.complain(
                                        Problem.misspelt(
                                                "redundancy-unknown", word, List.of(MIRROR))));
        return redundancy.isPresent();
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

    /// Of a pool, a dataset or a volume.
    static SequencedMap<String, String> options(Element owner) {
        return owner.child("options").map(PoolReader::values).orElseGet(LinkedHashMap::new);
    }

    private static SequencedMap<String, String> values(Element options) {
        var values = new LinkedHashMap<String, String>();
        for (var option : options.members()) {
            values.put(option.name(), MachineConfigurationReader.text(option));
        }
        options.noArguments();
        options.close();
        return values;
    }

    private static EncryptionConfiguration encryption(Element encryption) {
        encryption.noArguments();
        var secret = encryption.required("secret").map(MachineConfigurationReader::text);
        var format = encryption.child("format").map(PoolReader::format);
        encryption.close();
        return new EncryptionConfiguration(secret.orElse(""), format.orElse(KeyFormat.PASSPHRASE));
    }

    /// After a problem, the usual one.
    private static KeyFormat format(Element element) {
        var word = MachineConfigurationReader.text(element);
        var formats = Arrays.asList(KeyFormat.values());
        var found = formats.stream().filter(format -> format.word().equals(word)).findFirst();
        if (found.isEmpty()) {
            var words = formats.stream().map(KeyFormat::word).toList();
            element.complain(Problem.misspelt("key-format-unknown", word, words));
        }
        return found.orElse(KeyFormat.PASSPHRASE);
    }
}
