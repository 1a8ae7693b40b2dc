package dev.slipway.core.image.copy;

import dev.slipway.core.failure.ImageFailure.BadManifest;
import dev.slipway.core.failure.InstallException;
import dev.slipway.core.image.layer.Drain;
import dev.slipway.core.image.layer.LayerStream;
import dev.slipway.core.image.layer.Waited;
import dev.slipway.core.image.manifest.Contents;
import dev.slipway.core.image.manifest.Descriptor;
import dev.slipway.core.image.manifest.ImageDocument;
import dev.slipway.core.image.reference.Compression;
import dev.slipway.core.image.reference.Digest;
import dev.slipway.core.image.reference.ResolvedImage.Layer;
import dev.slipway.core.image.source.Document;
import dev.slipway.core.image.source.ImageSource;
import dev.slipway.core.image.source.SmallBlob;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.LongAdder;

/// Reads all of an image, for every platform, to its end: compressed and expanded, against every digest that there
/// is. Writes nothing.
public final class Examination {
    private final ImageSource source;
    private final String reference;
    private final LongAdder bytes = new LongAdder();
    private final LongAdder expanded = new LongAdder();
    private final List<String> images = new ArrayList<>();

    public Examination(ImageSource source, String reference) {
        this.source = source;
        this.reference = reference;
    }

    public Examined of(Document top) throws InstallException, InterruptedException {
        var digest = new Contents(source, reference, new Reading()).of(top);
        return new Examined(digest.text(), images, bytes.sum(), expanded.sum());
    }

    private final class Reading implements Contents.Visitor {
        @Override
        public void manifest(Digest digest, Document document, ImageDocument manifest)
                throws InstallException, InterruptedException {
            var diffIds = diffIds(manifest.descriptor(manifest.json().path("config")));
            var layers = manifest.descriptors("layers");
            for (var i = 0; i < layers.size(); i++) {
                read(layers.get(i), i < diffIds.size() ? diffIds.get(i).text() : "");
            }
            images.add(digest.text());
        }

        @Override
        public void index(Digest digest, Document document) {}
    }

    private List<Digest> diffIds(Descriptor configuration)
            throws InstallException, InterruptedException {
        var tooLong = new BadManifest(reference, "its configuration is longer than 4 MiB");
        try (var blob = source.blob(configuration.digest())) {
            var document = new Document(configuration.mediaType(), SmallBlob.read(blob, tooLong));
            document.verified("The configuration of " + reference, configuration.digest());
            bytes.add(document.bytes().length);
            return ImageDocument.of(reference, document).diffIds();
        }
    }

    /// What is no layer of files, such as a note of who built it, has no archive to look into.
    private void read(Descriptor blob, String diffId)
            throws InstallException, InterruptedException {
        var known = Compression.of(blob.mediaType()).isPresent() && !diffId.isEmpty();
        var mediaType = known ? blob.mediaType() : Compression.NONE.mediaType();
        var expandedDigest = known ? diffId : blob.digest().text();
        var layer = new Layer(blob.digest().text(), expandedDigest, mediaType, blob.size());
        try (var stream = LayerStream.open(source, layer, bytes, expanded, Waited.unheard())) {
            Drain.rest(stream.archive());
        }
    }
}
