package dev.slipway.core.step.filesystem;

import dev.slipway.core.command.Command;
import dev.slipway.core.plan.FileSystem;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/// Making file systems, and checking them without changing anything.
final class Mkfs {
    /// Most write little, but discard all of a large disk first.
    private static final Duration LIMIT = Duration.ofMinutes(15);

    /// A full check reads every inode.
    private static final Duration CHECK_LIMIT = Duration.ofHours(1);

    private static final int HALF = 4;

    private Mkfs() {}

    /// In place of any that is there: an earlier run may have made one. Each refuses what is mounted all the
    /// same.
    static Command make(FileSystem made) {
        var argv = new ArrayList<>(tool(made));
        if (!made.label().isEmpty()) {
            argv.addAll(List.of(labelOption(made), made.label()));
        }
        argv.add(made.carrier().device());
        return Command.of(argv).within(LIMIT);
    }

    private static List<String> tool(FileSystem made) {
        return switch (made.kind()) {
            case EXT4 -> List.of("mkfs.ext4", "-q", "-F", "-U", made.id());
            case XFS -> List.of("mkfs.xfs", "-q", "-f", "-m", "uuid=" + made.id());
            case BTRFS -> List.of("mkfs.btrfs", "-q", "-f", "-U", made.id());
            case VFAT -> vfat(made);
            case NTFS -> List.of("mkfs.ntfs", "-q", "-Q", "-F");
            case SWAP -> List.of("mkswap", "-U", made.id());
        };
    }

    /// It must be asked to use an array, which has no partition number, as a whole.
    private static List<String> vfat(FileSystem made) {
        var whole = made.carrier().array() ? Stream.of("-I") : Stream.<String>empty();
        return Stream.concat(Stream.of("mkfs.vfat", "-i", made.id()), whole).toList();
    }

    private static String labelOption(FileSystem made) {
        return switch (made.kind()) {
            case EXT4, XFS, BTRFS, NTFS, SWAP -> "-L";
            case VFAT -> "-n";
        };
    }

    /// As blkid prints it: `1A2B3C4D` as `1A2B-3C4D`.
    static String printedId(FileSystem made) {
        return switch (made.kind()) {
            case EXT4, XFS, BTRFS, NTFS, SWAP -> made.id();
            case VFAT -> made.id().substring(0, HALF) + "-" + made.id().substring(HALF);
        };
    }

    /// Nothing for swap.
    static Stream<Command> check(FileSystem made) {
        var device = made.carrier().device();
        return switch (made.kind()) {
            case EXT4 -> checking("e2fsck", "-f", "-n", device);
            case XFS -> checking("xfs_repair", "-n", device);
            case BTRFS -> checking("btrfs", "check", "--readonly", device);
            case VFAT -> checking("fsck.vfat", "-n", device);
            case NTFS -> checking("ntfsfix", "-n", device);
            case SWAP -> Stream.empty();
        };
    }

    private static Stream<Command> checking(String... argv) {
        return Stream.of(Command.of(argv).within(CHECK_LIMIT));
    }
}
