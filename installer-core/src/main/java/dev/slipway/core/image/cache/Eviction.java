package dev.slipway.core.image.cache;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/// Makes a cache fit its space. Two at the same time may take away more than they must, and no harm is done.
record Eviction(Path entries, Path unfinished, long space) {
    /// Whoever still writes has written within that time: a transfer does not stand still for longer.
    private static final Duration ABANDONED = Duration.ofHours(1);

    private record Kept(Path file, long bytes, Instant used) {}

    boolean run() throws IOException {
        var growing = dropAbandoned(all(unfinished));
        var oldestFirst = all(entries).stream().sorted(Comparator.comparing(Kept::used)).toList();
        var total = sum(growing) + sum(oldestFirst);
        for (var each : oldestFirst) {
            if (total > space) {
                Files.deleteIfExists(each.file());
                total -= each.bytes();
            }
        }
        return total <= space;
    }

    private static List<Kept> dropAbandoned(List<Kept> unfinished) throws IOException {
        var growing = new ArrayList<Kept>();
        for (var each : unfinished) {
            if (each.used().isBefore(Instant.now().minus(ABANDONED))) {
                Files.deleteIfExists(each.file());
            } else {
                growing.add(each);
            }
        }
        return growing;
    }

    private static List<Kept> all(Path folder) throws IOException {
        var kept = new ArrayList<Kept>();
        if (Files.isDirectory(folder)) {
            try (var files = Files.walk(folder)) {
                for (var file : files.filter(Files::isRegularFile).toList()) {
                    add(file, kept);
                }
            }
        }
        return kept;
    }

    private static void add(Path file, List<Kept> kept) throws IOException {
        try {
            var used = Files.getLastModifiedTime(file).toInstant();
            kept.add(new Kept(file, Files.size(file), used));
        } catch (NoSuchFileException _) {
            // another process took it away meanwhile
        }
    }

    private static long sum(List<Kept> kept) {
        return kept.stream().mapToLong(Kept::bytes).sum();
    }
}
