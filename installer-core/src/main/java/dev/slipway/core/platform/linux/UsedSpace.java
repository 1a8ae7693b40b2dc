package dev.slipway.core.platform.linux;

import static dev.slipway.core.inventory.Content.UNKNOWN;

import dev.slipway.core.command.Command;
import dev.slipway.core.command.Commands;
import dev.slipway.core.failure.InstallException;
import dev.slipway.core.inventory.Content;
import dev.slipway.core.inventory.Disk;
import dev.slipway.core.inventory.Fullness;
import dev.slipway.core.inventory.Fullness.Closed;
import dev.slipway.core.inventory.Fullness.Unknown;
import dev.slipway.core.inventory.Fullness.Used;
import dev.slipway.core.inventory.NotSeen.NoAnswer;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Asks what is on a disk how full it is, by tools that only read and mount nothing.
final class UsedSpace {
    /// A disk with errors may keep a tool waiting for long.
    private static final Duration LIMIT = Duration.ofSeconds(10);

    /// More file systems of one disk are not asked.
    private static final int MOST = 16;

    private static final Set<String> CLOSED =
            Set.of("zfs_member", "crypto_LUKS", "LVM2_member", "linux_raid_member");

    private final Commands commands;

    UsedSpace(Commands commands) {
        this.commands = commands;
    }

    /// By where it is.
    Map<String, Fullness> of(Disk disk) throws InterruptedException {
        var fullness = new HashMap<String, Fullness>();
        for (var content : alone(disk.contents())) {
            var answer = of(disk, content);
            answer.ifPresent(it -> fullness.put(content.where(), it));
        }
        return fullness;
    }

    /// Where several things were found, nobody knows which of them counts.
    private static List<Content> alone(List<Content> contents) {
        return contents.stream()
                .filter(
                        one ->
                                contents.stream()
                                                .filter(it -> it.where().equals(one.where()))
                                                .count()
                                        == 1)
                .filter(one -> !one.kind().equals(UNKNOWN))
                .limit(MOST)
                .toList();
    }

    /// Nothing of what is not filled: a partition table, swap.
    private Optional<Fullness> of(Disk disk, Content content) throws InterruptedException {
        if (CLOSED.contains(content.kind())) {
            return Optional.of(new Closed());
        }
        var counter = Counter.of(content.kind());
        return counter.isPresent()
                ? Optional.of(
                        asked(counter.get(), path(disk, content.where()), content.sizeBytes()))
                : Optional.empty();
    }

    private static String path(Disk disk, String where) {
        return where.equals("disk") ? disk.path() : disk.path() + "-part" + where;
    }

    private Fullness asked(Counter counter, String path, long sizeBytes)
            throws InterruptedException {
        var command = Command.of(counter.asking(path)).within(LIMIT);
        try {
            var said = commands.run(command).text();
            return counter.used()
                    .apply(said)
                    .filter(used -> used <= sizeBytes)
                    .<Fullness>map(Used::new)
                    .orElse(new Unknown(new NoAnswer("")));
        } catch (InstallException e) {
            return new Unknown(Unanswered.because(e));
        }
    }
}
