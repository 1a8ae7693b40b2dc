package dev.slipway.core.step.journal;

import dev.slipway.core.engine.Records;
import dev.slipway.core.failure.Explanation;
import dev.slipway.core.failure.InstallException;
import dev.slipway.core.failure.ToolFailure.FileUnusable;
import dev.slipway.core.inventory.Content;
import dev.slipway.core.inventory.Disk;
import dev.slipway.core.platform.Platform;
import dev.slipway.core.step.site.Mounts;
import java.io.IOException;
import java.lang.System.Logger;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;

/// Finds the journals that an installation left on disks, for a machine that has forgotten it: a live system
/// keeps its state in memory, and a power cut takes that away.
///
/// Only looks: file systems are mounted read-only. What is found is somebody's word on a disk; nothing is done
/// by it before the operator has confirmed its plan.
public final class FoundJournals {
    private static final Logger LOG = System.getLogger(FoundJournals.class.getName());
    private static final String LOOK_ONLY = "ro,nosuid,nodev,noexec";
    private static final List<String> FILES = List.of("plan.json", "journal");
    private static final long LONGEST_BYTES = 16L << 20;

    private final Platform platform;
    private final Path installations;
    private final String machine;

    private FoundJournals(Platform platform, Path state, String machine) {
        this.platform = platform;
        this.machine = machine;
        this.installations = state.resolve("installations");
    }

    /// Copies those that `state` does not have to its `installations`. A disk that cannot be looked at is left
    /// out, and the log says so: it must not keep the machine from starting. So is a journal that cannot be read, or is of
    /// another machine: it would stand before those that this one can go on with.
    ///
    /// @param machine the id of this one
    public static void bringInto(Path state, Platform platform, String machine)
            throws InstallException, InterruptedException {
        var found = new FoundJournals(platform, state, machine);
        for (var disk : platform.look().disks()) {
            found.lookAt(disk);
        }
    }

    private void lookAt(Disk disk) throws InterruptedException {
        for (var content : disk.contents()) {
            if (disk.free() && mayKeepJournals(content)) {
                tryToLook(disk.path() + "-part" + content.where());
            }
        }
    }

    private static boolean mayKeepJournals(Content content) {
        return content.kind().equals("vfat")
                && content.label().equals("ESP")
                && content.where().matches("[0-9]+");
    }

    private void tryToLook(String partition) throws InterruptedException {
        try {
            lookAt(partition);
        } catch (InstallException e) {
            LOG.log(
                    Logger.Level.WARNING,
                    "no journal was looked for on {0}: {1}",
                    partition,
                    Explanation.of(e.failure()).line());
        }
    }

    private void lookAt(String partition) throws InstallException, InterruptedException {
        var point = Mounts.journal(platform);
        make(point);
        platform.commands().run(Mounts.mount("vfat", LOOK_ONLY, partition, point));
        try {
            for (var copy : new CopiedJournals(point).all()) {
                bring(copy);
            }
        } finally {
            platform.commands().run(Mounts.unmount(point));
        }
    }

    /// As a whole or not at all.
    private void bring(Path copy) throws InstallException {
        var own = installations.resolve(copy.getFileName().toString());
        var fresh = own.resolveSibling("." + own.getFileName());
        try {
            if (!Files.exists(own) && complete(copy) && isOurs(copy)) {
                Files.createDirectories(fresh);
                for (var name : FILES) {
                    Files.copy(
                            copy.resolve(name),
                            fresh.resolve(name),
                            StandardCopyOption.REPLACE_EXISTING);
                }
                Files.move(fresh, own, StandardCopyOption.ATOMIC_MOVE);
                LOG.log(Logger.Level.INFO, "found the journal of the installation {0}", own);
            }
        } catch (IOException e) {
            throw unusable(own, e);
        }
    }

    private boolean isOurs(Path copy) {
        try {
            var plan = new Records(copy).plan();
            return plan.filter(it -> it.machine().equals(machine)).isPresent();
        } catch (InstallException e) {
            LOG.log(Logger.Level.WARNING, "left out the journal in " + copy, e);
            return false;
        }
    }

    private static boolean complete(Path copy) throws IOException {
        for (var name : FILES) {
            var file = copy.resolve(name);
            if (!Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)
                    || Files.size(file) > LONGEST_BYTES) {
                return false;
            }
        }
        return true;
    }

    private void make(Path folder) throws InstallException {
        try {
            Files.createDirectories(folder);
            Files.createDirectories(installations);
        } catch (IOException e) {
            throw unusable(folder, e);
        }
    }

    private static InstallException unusable(Path path, IOException e) {
        return new InstallException(new FileUnusable(path.toString(), e.toString()), e);
    }
}
