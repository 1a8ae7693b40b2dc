package dev.slipway.core.live.stick;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.slipway.core.failure.ConfigurationFailure.BadArgument;
import dev.slipway.core.failure.InstallException;
import dev.slipway.core.image.reference.Digest;
import dev.slipway.core.live.stick.StickTarget.ADisk;
import dev.slipway.core.live.stick.StickTarget.AFile;
import dev.slipway.core.pki.PrivateFiles;
import dev.slipway.core.plan.PlanHash;
import java.io.IOException;
import java.nio.file.Files;

/// What would be written, and where. Whoever confirms it confirms [#hash].
public record StickPlan(
        StickTarget target, LiveImage image, DataPartition data, StickContents contents) {
    /// What FAT needs beside the files themselves.
    private static final long BESIDE = 32L << 20;

    /// @throws InstallException with `BadArgument` where it does not fit
    public static StickPlan of(StickTarget target, LiveImage image, StickContents contents)
            throws InstallException {
        var data = DataPartition.behind(image.bytes(), target.bytes());
        if (!data.fits() || data.bytes() < contents.bytes() + BESIDE) {
            var needed = smallest(image, contents);
            throw new InstallException(
                    new BadArgument(
                            "TARGET", target.name(), "it must have at least " + needed + " bytes"));
        }
        return new StickPlan(target, image, data, contents);
    }

    /// How large a stick must be.
    public static long smallest(LiveImage image, StickContents contents) {
        var data = Math.max(DataPartition.SMALLEST, contents.bytes() + BESIDE);
        return DataPartition.whole(image.bytes(), Math.ceilDiv(data, 1 << 20) << 20);
    }

    /// Of what is lost and of what comes in its place: 64 hexadecimal digits.
    public String hash() throws InstallException {
        var text = new StringBuilder(identity()).append('\n').append(image.digest());
        text.append('\n').append(data);
        for (var file : contents.files()) {
            text.append('\n').append(file.name()).append(' ').append(file.digest());
        }
        return Digest.sha256(text.toString().getBytes(UTF_8)).hex();
    }

    private String identity() throws InstallException {
        return switch (target) {
            case ADisk(var disk) -> "disk " + PlanHash.content(disk);
            case AFile file -> "file " + file.path() + " " + file.bytes() + " " + present(file);
        };
    }

    private static String present(AFile file) throws InstallException {
        try {
            return file.exists()
                    ? Files.size(file.path()) + " " + Files.getLastModifiedTime(file.path())
                    : "new";
        } catch (IOException e) {
            throw PrivateFiles.unusable(file.path(), e);
        }
    }
}
