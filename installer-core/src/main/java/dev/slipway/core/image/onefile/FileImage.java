package dev.slipway.core.image.onefile;

import dev.slipway.core.failure.ImageFailure.NoLayers;
import dev.slipway.core.failure.InstallException;
import dev.slipway.core.image.copy.Examined;
import dev.slipway.core.image.copy.Tally;
import dev.slipway.core.image.layer.Blocks;
import dev.slipway.core.image.layer.Drain;
import dev.slipway.core.image.layer.LayerStream;
import dev.slipway.core.image.layer.Waited;
import dev.slipway.core.image.reference.ImagePlatform;
import dev.slipway.core.image.reference.ResolvedImage;
import dev.slipway.core.image.reference.ResolvedImage.Layer;
import dev.slipway.core.image.tar.TarReader;
import java.util.List;
import java.util.concurrent.atomic.LongAdder;

/// What one file is: named by the digest of its bytes as they are stored, and looked into before a disk is erased for
/// its sake.
public record FileImage(OneFileSource source) {
    /// Reads all of a file that is not pinned, and the beginning of any.
    ///
    /// @param platform is believed: the file says nothing of it
    public ResolvedImage resolve(ImagePlatform platform)
            throws InstallException, InterruptedException {
        var layer = layer();
        try (var stream = stream(layer, new LongAdder(), new LongAdder())) {
            look(layer, stream.archive());
        }
        return new ResolvedImage(
                source.reference().text(), layer.digest(), platform.text(), List.of(layer), "");
    }

    private Layer layer() throws InstallException, InterruptedException {
        var file = source.file();
        var mediaType = source.reference().media().mediaType(file.compression());
        return new Layer(file.digest().text(), "", mediaType, file.sizeBytes().orElse(0));
    }

    private LayerStream stream(Layer layer, LongAdder came, LongAdder expanded)
            throws InstallException {
        return LayerStream.open(source, layer, came, expanded, Waited.unheard());
    }

    private void look(Layer layer, Blocks content) throws InstallException, InterruptedException {
        switch (source.reference().media()) {
            case TAR -> firstEntry(layer, content);
            case ZFS_STREAM -> StreamHeader.read(source.reference().text(), content);
        }
    }

    private void firstEntry(Layer layer, Blocks content)
            throws InstallException, InterruptedException {
        if (new TarReader(layer.digest(), content).next().isEmpty()) {
            throw new InstallException(new NoLayers(source.reference().text()));
        }
    }

    /// Reads all of it and verifies it; writes nothing.
    public Examined examine(Tally tally) throws InstallException, InterruptedException {
        var layer = layer();
        tally.expect(layer.sizeBytes());
        try (var stream = stream(layer, tally.came(), tally.expanded())) {
            look(layer, stream.archive());
            Drain.rest(stream.archive());
        }
        var progress = tally.progress();
        var digest = layer.digest();
        return new Examined(
                digest, List.of(digest), progress.downloaded(), progress.decompressed());
    }
}
