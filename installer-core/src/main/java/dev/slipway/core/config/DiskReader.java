package dev.slipway.core.config;

import dev.slipway.core.config.PartitionConfiguration.SubvolumeConfiguration;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.function.Function;

/// Understands `disk "SELECTOR" … table="gpt" { boot "bios"; partition "NAME" { … } }`.
final class DiskReader {
    private DiskReader() {}

    static DiskConfiguration disk(Element disk) {
        var selectors = disk.arguments();
        var table = disk.property("table").map(word -> table(disk, word)).orElse(TableKind.GPT);
        var boot =
                disk.child("boot")
                        .map(DiskReader::boot)
                        .orElse(table == TableKind.GPT ? BootKind.EFI_AND_BIOS : BootKind.BIOS);
        var partitions = disk.children("partition").stream().map(DiskReader::partition).toList();
        disk.close();
        return new DiskConfiguration(selectors, table, boot, partitions);
    }

    private static TableKind table(Element disk, String word) {
        return meant(disk, word, "table-kind-unknown", TableKind.values(), TableKind::word);
    }

    private static BootKind boot(Element boot) {
        var word = MachineConfigurationReader.text(boot);
        return meant(boot, word, "boot-kind-unknown", BootKind.values(), BootKind::word);
    }

    private static PartitionConfiguration partition(Element partition) {
        var read =
                new PartitionConfiguration(
                        partition.argument(),
                        partition
                                .required("filesystem")
                                .map(DiskReader::fileSystem)
                                .orElse(FileSystemKind.EXT4),
                        text(partition, "size"),
                        text(partition, "mount"),
                        text(partition, "label"),
                        partition.children("subvolume").stream()
                                .map(DiskReader::subvolume)
                                .toList(),
                        options(partition));
        partition.close();
        return read;
    }

    private static FileSystemKind fileSystem(Element element) {
        var word = MachineConfigurationReader.text(element);
        var all = FileSystemKind.values();
        return meant(element, word, "file-system-unknown", all, FileSystemKind::word);
    }

    private static SubvolumeConfiguration subvolume(Element subvolume) {
        var name = subvolume.argument();
        var mount = subvolume.property("mount");
        if (mount.isEmpty()) {
            subvolume.complain(Problem.of("subvolume-not-mounted", name));
        }
        subvolume.close();
        return new SubvolumeConfiguration(name, mount.orElse(""));
    }

    private static SequencedMap<String, String> options(Element partition) {
        var options = new LinkedHashMap<String, String>();
        for (var option : partition.children("option")) {
            var words = option.arguments();
            if (words.isEmpty() || words.size() > 2) {
                option.complain(Problem.of("mount-option-bad", String.join(" ", words)));
            } else if (options.putIfAbsent(words.getFirst(), value(words)) != null) {
                option.complain(Problem.of("mount-option-repeated", words.getFirst()));
            }
            option.close();
        }
        return options;
    }

    private static String value(List<String> words) {
        return words.size() == 1 ? "" : words.get(1);
    }

    private static Optional<String> text(Element owner, String name) {
        return owner.child(name).map(MachineConfigurationReader::text);
    }

    /// The one that is spelled so; after a problem, the first.
    private static <T> T meant(
            Element element, String word, String problem, T[] all, Function<T, String> spelling) {
        var words = Arrays.stream(all).map(spelling).toList();
        var index = words.indexOf(word);
        if (index < 0 && !word.isEmpty()) {
            element.complain(Problem.misspelt(problem, word, words));
        }
        return all[Math.max(0, index)];
    }
}
