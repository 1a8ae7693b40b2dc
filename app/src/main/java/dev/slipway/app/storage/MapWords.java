package dev.slipway.app.storage;

import dev.slipway.app.control.MappedDisk;
import dev.slipway.app.control.Stretch;
import dev.slipway.app.control.Stretch.Kind;
import dev.slipway.app.text.DiskWords;
import dev.slipway.app.text.FullnessWords;
import dev.slipway.app.text.Messages;
import dev.slipway.app.text.Quantities;
import dev.slipway.core.inventory.Content;
import dev.slipway.core.inventory.Disk;
import dev.slipway.core.inventory.HardwareSheet;
import dev.slipway.core.plan.DiskOutlook;
import dev.slipway.core.plan.Kept;
import dev.slipway.core.plan.Outlook;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/// Disks as the map shows them: what a look found, and what the planner would make of it.
final class MapWords {
    private static final long WORTH_SAYING = 1 << 24;

    private final Messages messages;
    private final DiskWords words;
    private final PartitionWords partitions;

    MapWords(Messages messages) {
        this.messages = messages;
        this.words = new DiskWords(messages);
        this.partitions = new PartitionWords(messages);
    }

    /// @param sheet what is known of the machine beside its inventory, if anything is yet
    MappedDisk map(Disk disk, Outlook outlook, Optional<HardwareSheet> sheet) {
        var full = new FullnessWords(messages, sheet);
        var written =
                outlook.written().stream()
                        .filter(it -> it.disk().id().equals(disk.id()))
                        .findFirst();
        var kept =
                outlook.kept().stream().filter(it -> it.disk().id().equals(disk.id())).findFirst();
        return new MappedDisk(
                disk.id(),
                title(disk),
                disk.sizeBytes(),
                today(disk, full),
                written.map(this::then).or(() -> kept.map(this::then)).orElse(List.of()),
                written.map(it -> fate(it, full))
                        .or(() -> kept.map(this::fate))
                        .orElse(messages.get("map.untouched")));
    }

    private String title(Disk disk) {
        var size = Quantities.bytes(disk.sizeBytes());
        return disk.bay()
                .map(bay -> messages.get("map.title", disk.name(), words.model(disk), size, bay))
                .orElse(messages.get("map.title.nobay", disk.name(), words.model(disk), size));
    }

    private String fate(DiskOutlook outlook, FullnessWords full) {
        var disk = outlook.disk();
        return disk.contents().isEmpty()
                ? messages.get("map.used", outlook.becomes())
                : messages.get("map.erased", full.contents(disk), outlook.becomes());
    }

    private String fate(Kept kept) {
        return messages.get("map.kept", kept.pool(), kept.adds());
    }

    private List<Stretch> today(Disk disk, FullnessWords full) {
        if (disk.contents().isEmpty()) {
            return List.of(stretch(Kind.FREE, messages.get("disk.empty"), disk.sizeBytes()));
        }
        var partitions = byPartition(disk);
        if (DiskWords.unknown(disk) || partitions.isEmpty()) {
            var kind = DiskWords.unknown(disk) ? Kind.UNKNOWN : Kind.PRESENT;
            return List.of(stretch(kind, full.contents(disk), disk.sizeBytes()));
        }
        var stretches =
                new ArrayList<>(partitions.stream().map(it -> present(it, disk, full)).toList());
        var taken = stretches.stream().mapToLong(Stretch::bytes).sum();
        addFree(disk.sizeBytes() - taken, stretches);
        return stretches;
    }

    /// A partition in which several things were found is still one.
    private static List<List<Content>> byPartition(Disk disk) {
        return List.copyOf(
                disk.contents().stream()
                        .filter(each -> !each.where().equals(DiskWords.WHOLE))
                        .collect(
                                Collectors.groupingBy(
                                        Content::where, LinkedHashMap::new, Collectors.toList()))
                        .values());
    }

    private Stretch present(List<Content> found, Disk disk, FullnessWords full) {
        var first = found.getFirst();
        var all =
                found.stream().map(it -> full.content(disk, it)).collect(Collectors.joining(", "));
        var size = Quantities.bytes(first.sizeBytes());
        return new Stretch(
                Kind.PRESENT,
                first.label().isEmpty() ? first.kind() : first.label(),
                messages.get("map.partition", first.where(), all, size),
                first.sizeBytes(),
                full.usedBytes(disk, first));
    }

    private List<Stretch> then(DiskOutlook outlook) {
        if (outlook.partitions().isEmpty()) {
            return List.of(stretch(Kind.DATA, outlook.becomes(), outlook.disk().sizeBytes()));
        }
        var stretches =
                new ArrayList<>(
                        outlook.partitions().stream()
                                .map(it -> partitions.stretch(it, outlook))
                                .toList());
        addFree(outlook.freeBytes(), stretches);
        return stretches;
    }

    private List<Stretch> then(Kept kept) {
        return List.of(stretch(Kind.KEPT, messages.get("map.stays"), kept.disk().sizeBytes()));
    }

    /// What a table needs at its ends is not worth a word.
    private void addFree(long bytes, List<Stretch> stretches) {
        if (bytes >= WORTH_SAYING) {
            stretches.add(stretch(Kind.FREE, messages.get("map.free"), bytes));
        }
    }

    private Stretch stretch(Kind kind, String said, long bytes) {
        var whole = messages.get("map.stretch", said, Quantities.bytes(bytes));
        return new Stretch(kind, said, whole, bytes);
    }
}
