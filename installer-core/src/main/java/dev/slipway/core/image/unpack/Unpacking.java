package dev.slipway.core.image.unpack;

import dev.slipway.core.failure.Failure;
import dev.slipway.core.failure.ImageFailure;
import dev.slipway.core.failure.InstallException;
import dev.slipway.core.image.reference.Digest;
import dev.slipway.core.image.reference.ResolvedImage;
import dev.slipway.core.image.root.RootDirectory;
import dev.slipway.core.image.source.ImageSource;
import dev.slipway.core.image.source.Notice.BeganAnew;
import dev.slipway.core.image.source.Told;
import java.nio.file.Path;

/// Unpacks one image into one directory.
///
/// That bytes were not the right ones is known only when they are written already. If they may be had from
/// elsewhere, what was written is taken away, and everything begins anew; every time somebody else is asked, so
/// that it ends.
public final class Unpacking {
    private final ImageSource source;
    private final ResolvedImage image;
    private final Flushing flushing;
    private final UnpackProgress progress;
    private final Told said;

    /// @param said what the source says while it is read
    public Unpacking(
            ImageSource source,
            ResolvedImage image,
            Flushing flushing,
            UnpackProgress progress,
            Told said) {
        this.source = source;
        this.image = image;
        this.flushing = flushing;
        this.progress = progress;
        this.said = said;
    }

    /// @param directory must exist; what is in it stays unless a layer has it too
    public Unpacked into(Path directory) throws InstallException, InterruptedException {
        var ours = EmptyTarget.isEmpty(directory);
        while (true) {
            var attempt = new Attempt(source, image, flushing, progress, said);
            try {
                return attempt.into(directory);
            } catch (InstallException e) {
                takeAway(directory, ours, attempt, e);
            } finally {
                said.passOn(progress);
            }
        }
    }

    /// Whatever was in the directory before is nothing that may be taken away.
    private void takeAway(Path directory, boolean ours, Attempt attempt, InstallException why)
            throws InstallException, InterruptedException {
        if (!ours || attempt.current().isEmpty() || !isDoubtful(why.failure())) {
            throw why;
        }
        var layer = attempt.current().get().digest();
        if (!source.elsewhere(Digest.parse(layer))) {
            throw why;
        }
        said.say(new BeganAnew(layer));
        try (var root = RootDirectory.open(directory, _ -> {})) {
            root.empty();
        }
    }

    private static boolean isDoubtful(Failure failure) {
        return failure instanceof ImageFailure of && of.blamesTheBytes();
    }
}
