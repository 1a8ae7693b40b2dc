package dev.slipway.core.live.stick;

import dev.slipway.core.failure.ConfigurationFailure.BadArgument;
import dev.slipway.core.failure.InstallException;
import dev.slipway.core.image.reference.Digest;
import dev.slipway.core.image.reference.Digest.Algorithm;
import dev.slipway.core.pki.PrivateFiles;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/// A file that goes onto the data partition.
///
/// @param source where it is now, from the root on: tools run in a folder of their own
/// @param name where it goes, below the partition's root: `pki/machine.key`
/// @param digest of its bytes
public record StickFile(Path source, String name, long bytes, Digest digest) {
    /// What FAT can hold in one file.
    private static final long LONGEST = (1L << 32) - 1;

    private static final int BLOCK = 1 << 20;

    /// Reads all of it.
    ///
    /// @throws InstallException with `FileUnusable`, or `BadArgument` where FAT cannot hold it
    static StickFile of(Path source, String name) throws InstallException {
        try {
            if (Files.size(source) > LONGEST) {
                var problem = "a file on a stick has at most 4 GiB";
                throw new InstallException(new BadArgument("--add", source.toString(), problem));
            }
            var absolute = source.toAbsolutePath();
            return new StickFile(absolute, name, Files.size(source), digest(source));
        } catch (IOException e) {
            throw PrivateFiles.unusable(source, e);
        }
    }

    /// Of what is in that file now.
    static Digest digest(Path file) throws IOException {
        var digesting = Algorithm.SHA256.start();
        var block = new byte[BLOCK];
        try (var in = Files.newInputStream(file)) {
            for (var count = in.read(block); count >= 0; count = in.read(block)) {
                digesting.update(block, 0, count);
            }
        }
        return Digest.finish(Algorithm.SHA256, digesting);
    }
}
