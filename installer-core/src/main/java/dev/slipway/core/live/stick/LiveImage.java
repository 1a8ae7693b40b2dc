package dev.slipway.core.live.stick;

import static java.nio.charset.StandardCharsets.US_ASCII;

import dev.slipway.core.failure.ImageFailure.BadDiskImage;
import dev.slipway.core.failure.InstallException;
import dev.slipway.core.image.raw.DiskFile;
import dev.slipway.core.image.raw.DiskProgress;
import dev.slipway.core.image.reference.FileReference;
import dev.slipway.core.image.reference.FileReference.Local;
import dev.slipway.core.image.reference.ResolvedImage;
import dev.slipway.core.image.source.FetchOptions;
import dev.slipway.core.image.source.Notices;
import dev.slipway.core.pki.PrivateFiles;
import dev.slipway.core.platform.OpenDisk;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/// An image as `slipway live build` makes it, whose bytes are known by their digest.
///
/// @param label of its file system, which comes from what is on it: `SLIPWAY-0123456789abcdef`
/// @param bytes how large it is
public record LiveImage(Path file, String label, long bytes, ResolvedImage resolved) {
    /// ECMA-119 8.4.7: the volume identifier of the primary volume descriptor, which is in sector 16.
    private static final int LABEL_AT = 16 * 2048 + 40;

    private static final int LABEL_LENGTH = 32;
    private static final String LABEL_FORM = "SLIPWAY-[0-9a-f]{16}";

    /// Reads all of it.
    ///
    /// @throws InstallException with `BadDiskImage` where it is something else
    public static LiveImage open(Path file) throws InstallException, InterruptedException {
        var label = label(file).filter(it -> it.matches(LABEL_FORM));
        if (label.isEmpty()) {
            throw new InstallException(
                    new BadDiskImage(file.toString(), "it is no image of slipway live build"));
        }
        try (var content = content(file)) {
            return new LiveImage(
                    file, label.get(), Files.size(file), content.resolve("raw:" + file));
        } catch (IOException e) {
            throw PrivateFiles.unusable(file, e);
        }
    }

    private static Optional<String> label(Path file) throws InstallException {
        try (var in = new RandomAccessFile(file.toFile(), "r")) {
            if (in.length() < LABEL_AT + LABEL_LENGTH) {
                return Optional.empty();
            }
            var bytes = new byte[LABEL_LENGTH];
            in.seek(LABEL_AT);
            in.readFully(bytes);
            return Optional.of(new String(bytes, US_ASCII).strip());
        } catch (IOException e) {
            throw PrivateFiles.unusable(file, e);
        }
    }

    public String digest() {
        return resolved.digest();
    }

    /// Writes it to the beginning of the disk and reads it back; where that fails, the disk does not start.
    void write(OpenDisk disk, String name, DiskProgress progress)
            throws InstallException, InterruptedException {
        try (var content = content(file)) {
            content.write(resolved, disk, name, progress);
        }
    }

    private static DiskFile content(Path file) throws InstallException {
        var reference = new FileReference(new Local(file.toAbsolutePath()), Optional.empty());
        return DiskFile.open(reference, FetchOptions.secure(), Notices.logged());
    }
}
