package dev.slipway.core.live.stick;

import dev.slipway.core.check.DiskUse;
import dev.slipway.core.check.Selection;
import dev.slipway.core.config.DiskCondition;
import dev.slipway.core.config.DiskSelector;
import dev.slipway.core.failure.ConfigurationFailure.BadArgument;
import dev.slipway.core.failure.DiskFailure.DiskInUse;
import dev.slipway.core.failure.InstallException;
import dev.slipway.core.inventory.Disk;
import dev.slipway.core.inventory.Inventory;
import dev.slipway.core.platform.OpenDisk;
import dev.slipway.core.platform.Platform;
import java.nio.file.Files;
import java.nio.file.Path;

/// What a stick is written to.
public sealed interface StickTarget {
    int SECTOR = 512;

    /// What messages call it.
    String name();

    /// How large it is, or will be.
    long bytes();

    /// Whether something is lost.
    boolean erases();

    /// @param text `serial:…`, `wwn:…` or `id:…` of a disk; anything else is a file, but never one in `/dev`
    static boolean isDisk(String text) {
        return DiskSelector.parse(text)
                .filter(it -> it.conditions().stream().anyMatch(StickTarget::isMarked))
                .isPresent();
    }

    private static boolean isMarked(DiskCondition condition) {
        return !condition.bare();
    }

    /// The one disk that it names.
    ///
    /// @throws InstallException with `BadArgument` where it is only described, `UnknownDisk`, `AmbiguousDisk`, or
    ///     `DiskInUse` where it is mounted, holds the running system, or is used otherwise, or nobody can tell
    static StickTarget disk(String text, Inventory inventory) throws InstallException {
        var named =
                DiskSelector.parse(text)
                        .filter(it -> it.conditions().stream().allMatch(StickTarget::isNamed));
        if (named.isEmpty()) {
            throw bad(text, "a disk is named by serial:, wwn: or id:, not described");
        }
        var disk = new Selection(text, inventory).only();
        if (!disk.free()) {
            var use = DiskUse.inWords(disk.use().orElseThrow());
            throw new InstallException(new DiskInUse(disk.name(), use));
        }
        if (disk.logicalSectorBytes() != SECTOR) {
            throw bad(text, "no machine starts from a disk without sectors of 512 bytes");
        }
        return new ADisk(disk);
    }

    private static boolean isNamed(DiskCondition condition) {
        return condition instanceof DiskCondition.Named;
    }

    /// @param bytes how large it becomes
    /// @throws InstallException with `BadArgument`
    static StickTarget file(String text, long bytes) throws InstallException {
        var file = Path.of(text).toAbsolutePath().normalize();
        if (file.startsWith("/dev") || file.startsWith("/proc") || file.startsWith("/sys")) {
            throw bad(text, "a disk is named by serial:, wwn: or id:, which stay the same");
        }
        if (Files.exists(file) && !Files.isRegularFile(file)) {
            throw bad(text, "it is no file");
        }
        return new AFile(file, bytes, Files.exists(file));
    }

    private static InstallException bad(String text, String problem) {
        return new InstallException(new BadArgument("TARGET", text, problem));
    }

    /// To write the whole of it, with nobody else at the same time.
    OpenDisk open(Platform platform) throws InstallException;

    /// Again, with what was written.
    OpenDisk reopen(Platform platform) throws InstallException;

    /// What tools are given.
    Path path();

    record ADisk(Disk disk) implements StickTarget {
        @Override
        public String name() {
            return disk.name();
        }

        @Override
        public long bytes() {
            return disk.sizeBytes();
        }

        @Override
        public boolean erases() {
            return true;
        }

        @Override
        public OpenDisk open(Platform platform) throws InstallException {
            return platform.open(disk);
        }

        @Override
        public OpenDisk reopen(Platform platform) throws InstallException {
            return open(platform);
        }

        @Override
        public Path path() {
            return Path.of(disk.path());
        }
    }

    /// @param exists so that its present content is lost
    record AFile(Path path, long bytes, boolean exists) implements StickTarget {
        @Override
        public String name() {
            return path.toString();
        }

        @Override
        public boolean erases() {
            return exists;
        }

        @Override
        public OpenDisk open(Platform platform) throws InstallException {
            return FileDisk.create(path, bytes);
        }

        @Override
        public OpenDisk reopen(Platform platform) throws InstallException {
            return FileDisk.open(path, bytes);
        }
    }
}
