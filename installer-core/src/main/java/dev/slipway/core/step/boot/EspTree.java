package dev.slipway.core.step.boot;

import dev.slipway.core.failure.InstallException;
import dev.slipway.core.failure.ToolFailure.FileUnusable;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;

/// What is on an EFI system partition that is mounted, by path from its root.
record EspTree(Path mount) {
    boolean has(String name) {
        return Files.exists(mount.resolve(name), LinkOption.NOFOLLOW_LINKS);
    }

    byte[] bytes(String name) throws InstallException {
        try {
            return Files.readAllBytes(mount.resolve(name));
        } catch (IOException e) {
            throw unusable(name, e);
        }
    }

    /// Byte by byte: a loader is not all text.
    String text(String name) throws InstallException {
        return new String(bytes(name), StandardCharsets.ISO_8859_1);
    }

    /// 0 where it is not there; of a folder, with all that is in it.
    long sizeBytes(String name) throws InstallException {
        var size = 0L;
        for (var file : below(name)) {
            size += bytes(file);
        }
        return size;
    }

    /// 0 where the folder is not there, or has no folders.
    long largestFolder(String name) throws InstallException {
        var largest = 0L;
        for (var each : folders(name)) {
            largest = Math.max(largest, sizeBytes(name + "/" + each.getFileName()));
        }
        return largest;
    }

    /// Nothing where it is not there; a folder with all that is in it.
    void delete(String name) throws InstallException {
        try {
            for (var file : below(name).reversed()) {
                Files.delete(file);
            }
        } catch (IOException e) {
            throw unusable(name, e);
        }
    }

    private List<Path> folders(String name) throws InstallException {
        if (!has(name)) {
            return List.of();
        }
        try (var entries = Files.list(mount.resolve(name))) {
            return entries.filter(Files::isDirectory).toList();
        } catch (IOException e) {
            throw unusable(name, e);
        }
    }

    /// Itself first.
    private List<Path> below(String name) throws InstallException {
        if (!has(name)) {
            return List.of();
        }
        try (var files = Files.walk(mount.resolve(name))) {
            return files.sorted(Comparator.naturalOrder()).toList();
        } catch (IOException e) {
            throw unusable(name, e);
        }
    }

    private long bytes(Path file) throws InstallException {
        try {
            return Files.isRegularFile(file) ? Files.size(file) : 0;
        } catch (IOException e) {
            throw unusable(file.toString(), e);
        }
    }

    private InstallException unusable(String name, IOException e) {
        var path = mount.resolve(name).toString();
        return new InstallException(new FileUnusable(path, e.toString()), e);
    }
}
