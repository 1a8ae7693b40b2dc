package dev.slipway.core.image.copy;

import dev.slipway.core.failure.ImageFailure.BadManifest;
import dev.slipway.core.failure.InstallException;
import dev.slipway.core.image.layer.Drain;
import dev.slipway.core.image.layer.LayerStream;
import dev.slipway.core.image.layer.Waited;
import dev.slipway.core.image.manifest.Contents;
import dev.slipway.core.image.manifest.Contents.Found;
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

/// Reads all of an image, for every platform, to its end: compressed and expanded, against every digest that there
/// is. Writes nothing.
public final class Examination {
    private final ImageSource source;
    private final String reference;
    private final Tally tally;
    private final List<String> images = new ArrayList<>();

    public Examination(ImageSource source, String reference, Tally tally) {
        this.source = source;
        this.reference = reference;
        this.tally = tally;
    }

    public Examined of(Document top) throws InstallException, InterruptedException {
        var contents = Contents.of(source, reference, top);
        for (var each : contents) {
            tally.expect(each.read());
        }
        for (var each : contents) {
            if (each.read().isManifest()) {
                examine(each);
            }
        }
        var progress = tally.progress();
        return new Examined(
                contents.getLast().digest().text(),
                images,
                progress.downloaded(),
                progress.decompressed());
    }

    private void examine(Found manifest) throws InstallException, InterruptedException {
        var json = manifest.read().json();
        var diffIds = diffIds(manifest.read().descriptor(json.path("config")));
        var layers = manifest.read().descriptors("layers");
        for (var i = 0; i < layers.size(); i++) {
            read(layers.get(i), i < diffIds.size() ? diffIds.get(i).text() : "");
        }
        images.add(manifest.digest().text());
    }

    private List<Digest> diffIds(Descriptor configuration)
            throws InstallException, InterruptedException {
        var tooLong = new BadManifest(reference, "its configuration is longer than 4 MiB");
        try (var blob = source.blob(configuration.digest())) {
            var document = new Document(configuration.mediaType(), SmallBlob.read(blob, tooLong));
            document.verified("The configuration of " + reference, configuration.digest());
            tally.came().add(document.bytes().length);
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
        try (var stream =
                LayerStream.open(source, layer, tally.came(), tally.expanded(), Waited.unheard())) {
            Drain.rest(stream.archive());
        }
    }
}
