package dev.slipway.core.step.journal;

import dev.slipway.core.engine.Records;
import dev.slipway.core.failure.InstallException;
import dev.slipway.core.failure.ToolFailure.FileUnusable;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Comparator;
import java.util.List;

/// Copies of records on a file system that is mounted: `slipway/installations/ID`.
///
/// @param mount where it is mounted
record CopiedJournals(Path mount) {
    private static final String FOLDER = "slipway/installations";

    /// Takes the place of an older copy, file by file and durably.
    void put(Records records) throws InstallException {
        var own = folder().resolve(records.folder().getFileName().toString());
        try {
            Files.createDirectories(own);
            for (var file : records.portable()) {
                put(file, own.resolve(file.getFileName().toString()));
            }
        } catch (IOException e) {
            throw unusable(own, e);
        }
    }

    /// Takes away all copies: whoever gets so far has nothing to resume.
    void removeAll() throws InstallException {
        var all = folder();
        if (!Files.exists(all, LinkOption.NOFOLLOW_LINKS)) {
            return;
        }
        try (var files = Files.walk(all)) {
            for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        } catch (IOException e) {
            throw unusable(all, e);
        }
    }

    /// Each a folder with the name of its installation.
    List<Path> all() throws InstallException {
        if (!Files.isDirectory(folder(), LinkOption.NOFOLLOW_LINKS)) {
            return List.of();
        }
        try (var entries = Files.list(folder())) {
            return entries.filter(entry -> Files.isDirectory(entry, LinkOption.NOFOLLOW_LINKS))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw unusable(folder(), e);
        }
    }

    private static void put(Path file, Path copy) throws IOException {
        var fresh = copy.resolveSibling(copy.getFileName() + ".new");
        Files.copy(file, fresh, StandardCopyOption.REPLACE_EXISTING);
        try (var channel = FileChannel.open(fresh, StandardOpenOption.WRITE)) {
            channel.force(true);
        }
        Files.move(
                fresh, copy, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    private Path folder() {
        return mount.resolve(FOLDER);
    }

    private static InstallException unusable(Path path, IOException e) {
        return new InstallException(new FileUnusable(path.toString(), e.toString()), e);
    }
}
