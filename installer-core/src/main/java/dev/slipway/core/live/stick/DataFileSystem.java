package dev.slipway.core.live.stick;

import dev.slipway.core.command.Command;
import dev.slipway.core.command.Commands;
import dev.slipway.core.failure.InstallException;
import dev.slipway.core.failure.ToolFailure.VerificationFailed;
import dev.slipway.core.pki.PrivateFiles;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/// FAT32 at its place in a disk or a file, made and filled by mkfs.vfat and mtools, which need no mount.
///
/// @param path of the disk or file
record DataFileSystem(Path path, DataPartition place, Commands commands) {
    static final String LABEL = "SLIPWAYDATA";

    private static final List<String> FOLDERS = List.of("images", "keys", "logs", "pki");

    private static final int KIBIBYTE = 1024;
    private static final Duration MAKING = Duration.ofMinutes(10);

    /// Up to here, only clusters of one sector are so many that everybody takes it for FAT32.
    private static final long SMALL = 512L << 20;

    /// What the slowest stick writes and reads in a second.
    private static final long SLOWEST_BYTES = 1 << 20;

    void make() throws InstallException, InterruptedException {
        commands.run(Command.of(making()).within(MAKING));
        for (var folder : FOLDERS) {
            commands.run(Command.of("mmd", "-i", image(), "::" + folder));
        }
    }

    private List<String> making() {
        var start = Long.toString(place.startSectors());
        var argv = new ArrayList<>(List.of("mkfs.vfat", "-I", "-F", "32", "-n", LABEL));
        argv.addAll(List.of("-h", start, "--offset=" + start));
        if (place.bytes() <= SMALL) {
            argv.addAll(List.of("-s", "1"));
        }
        argv.addAll(List.of(path.toString(), Long.toString(place.bytes() / KIBIBYTE)));
        return argv;
    }

    void add(StickFile file) throws InstallException, InterruptedException {
        commands.run(
                Command.of("mcopy", "-i", image(), file.source().toString(), inside(file))
                        .within(limit(file)));
    }

    /// Reads the file back and compares digests.
    void verify(StickFile file) throws InstallException, InterruptedException {
        var found = readBack(file);
        if (!found.equals(file.digest().text())) {
            throw new InstallException(
                    new VerificationFailed(file.name(), file.digest().text(), found));
        }
    }

    private String readBack(StickFile file) throws InstallException, InterruptedException {
        try {
            var folder = Files.createTempDirectory("slipway-stick"); // for its owner alone
            try {
                return readBack(file, folder.resolve("read-back"));
            } finally {
                Files.deleteIfExists(folder);
            }
        } catch (IOException e) {
            throw PrivateFiles.unusable(file.source(), e);
        }
    }

    private String readBack(StickFile file, Path copy)
            throws InstallException, InterruptedException, IOException {
        try {
            commands.run(
                    Command.of("mcopy", "-i", image(), inside(file), copy.toString())
                            .within(limit(file)));
            return StickFile.digest(copy).text();
        } finally {
            Files.deleteIfExists(copy);
        }
    }

    private static String inside(StickFile file) {
        return "::" + file.name();
    }

    private String image() {
        return path + "@@" + place.start();
    }

    private static Duration limit(StickFile file) {
        return Duration.ofSeconds(60 + file.bytes() / SLOWEST_BYTES);
    }
}
