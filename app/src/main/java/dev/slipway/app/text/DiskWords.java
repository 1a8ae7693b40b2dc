package dev.slipway.app.text;

import dev.slipway.core.check.FoundPool;
import dev.slipway.core.inventory.Content;
import dev.slipway.core.inventory.Disk;
import dev.slipway.core.inventory.Use;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// What is on a disk, and what keeps it in use, as people read it.
public record DiskWords(Messages messages) {
    /// Where it is, of what is on no partition.
    public static final String WHOLE = "disk";

    private static final Set<String> TABLES = Set.of("gpt", "dos");

    /// What is on it, or why it cannot be chosen.
    public String now(Disk disk) {
        return disk.use()
                .filter(_ -> !disk.choosable())
                .map(use -> messages.get("storage.inuse", use(use)))
                .orElse(contents(disk));
    }

    public String contents(Disk disk) {
        return contents(disk, this::content);
    }

    /// @param words of each thing that is on it
    String contents(Disk disk, Function<Content, String> words) {
        if (unknown(disk)) {
            return messages.get("disk.unknown");
        }
        return disk.contents().isEmpty()
                ? messages.get("disk.empty")
                : telling(disk.contents()).map(words).collect(Collectors.joining(", "));
    }

    /// Where what is on a disk is unknown, what is known of its parts is no answer.
    public static boolean unknown(Disk disk) {
        return disk.contents().stream().anyMatch(it -> it.kind().equals(Content.UNKNOWN));
    }

    /// That there is a partition table says nothing where there are partitions.
    private static Stream<Content> telling(List<Content> contents) {
        var inPartitions = contents.stream().anyMatch(each -> !each.where().equals(WHOLE));
        return contents.stream().filter(each -> !(inPartitions && TABLES.contains(each.kind())));
    }

    /// `ZFS pool “tank” (last used by node07, exported)`
    public String content(Content content) {
        var words = new StringBuilder(kind(content));
        if (!content.label().isEmpty()) {
            words.append(" “").append(content.label()).append('”');
        }
        if (!content.detail().isEmpty()) {
            words.append(" (").append(detail(content)).append(')');
        }
        return words.toString();
    }

    private String kind(Content content) {
        return FoundPool.isMember(content) ? messages.get("disk.pool") : content.kind();
    }

    private String detail(Content content) {
        return FoundPool.isMember(content) && !FoundPool.host(content).isEmpty()
                ? messages.get("disk.pool.host", content.detail())
                : content.detail();
    }

    public String use(Use use) {
        return switch (use) {
            case Use.Mounted(var where) -> messages.get("use.mounted", where);
            case Use.ImportedPool(var pool) -> messages.get("use.pool", pool);
            case Use.LiveMedium() -> messages.get("use.live");
            case Use.Held(var holder) -> messages.get("use.held", holder);
            case Use.OtherPath(var device) -> messages.get("use.otherpath", device);
            case Use.Nameless() -> messages.get("use.nameless");
            case Use.WriteProtected() -> messages.get("use.writeprotected");
            case Use.Unreadable(var said) -> messages.get("use.unreadable", said);
            case Use.Silent(var seconds) -> messages.get("use.silent", seconds);
            case Use.Faulty(var status) -> messages.get("use.faulty", status);
            case Use.Unknown() -> messages.get("use.unknown");
        };
    }

    /// Maker and model, without the maker twice.
    public String model(Disk disk) {
        return disk.model().startsWith(disk.vendor())
                ? disk.model()
                : (disk.vendor() + " " + disk.model()).strip();
    }

    public String bay(Disk disk) {
        return disk.bay().orElse(messages.get("disk.nobay"));
    }
}
