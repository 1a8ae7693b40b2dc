package dev.slipway.core.image.copy;

import dev.slipway.core.failure.InstallException;
import dev.slipway.core.image.layer.Verified;
import dev.slipway.core.image.layout.LayoutEntry;
import dev.slipway.core.image.layout.LayoutStore;
import dev.slipway.core.image.manifest.Contents;
import dev.slipway.core.image.manifest.Descriptor;
import dev.slipway.core.image.manifest.ImageDocument;
import dev.slipway.core.image.reference.Digest;
import dev.slipway.core.image.signature.KeptSignature;
import dev.slipway.core.image.signature.KeptSignatures;
import dev.slipway.core.image.source.Document;
import dev.slipway.core.image.source.ImageSource;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import java.util.concurrent.atomic.LongAdder;

/// Copies an image with all of its platforms, and its signatures, into a layout: every byte verified on its way. The
/// tag is given last, so that what it names is whole.
public final class Copying {
    private final ImageSource source;
    private final String reference;
    private final LayoutStore store;
    private final LongAdder copied = new LongAdder();
    private final List<Digest> documents = new ArrayList<>();
    private long kept;
    private int signatures;

    public Copying(ImageSource source, String reference, LayoutStore store) {
        this.source = source;
        this.reference = reference;
        this.store = store;
    }

    /// @param top what the reference names, or the manifest of one platform
    public Copied copy(Document top, String tag) throws InstallException, InterruptedException {
        var digest = new Contents(source, reference, new Keeping()).of(top);
        for (var each : List.copyOf(documents)) {
            copySignatures(each);
        }
        list(tag, digest, top);
        return new Copied(digest.text(), copied.sum(), kept, signatures);
    }

    private void copySignatures(Digest image) throws InstallException, InterruptedException {
        for (var signature : new KeptSignatures(source, reference).of(image)) {
            copy(signature);
            signatures++;
        }
    }

    private void copy(KeptSignature signature) throws InstallException, InterruptedException {
        var manifest = ImageDocument.of(reference, signature.manifest());
        blobs(manifest);
        store.keep(signature.digest(), signature.manifest().bytes());
        list(signature.tag(), signature.digest(), signature.manifest());
    }

    private void list(String tag, Digest digest, Document document)
            throws InstallException, InterruptedException {
        var mediaType = ImageDocument.of(reference, document).mediaType();
        store.list(new LayoutEntry(tag, mediaType, digest, document.bytes().length));
    }

    private void blobs(ImageDocument manifest) throws InstallException, InterruptedException {
        blob(manifest.descriptor(manifest.json().path("config")));
        for (var layer : manifest.descriptors("layers")) {
            blob(layer);
        }
    }

    private void blob(Descriptor blob) throws InstallException, InterruptedException {
        if (store.has(blob.digest())) {
            kept += blob.size();
            return;
        }
        try (var bytes =
                new Verified(
                        source.blob(blob.digest()),
                        blob.digest().text(),
                        blob.digest(),
                        OptionalLong.of(blob.size()),
                        copied)) {
            store.keep(blob.digest(), bytes);
        }
    }

    private final class Keeping implements Contents.Visitor {
        @Override
        public void manifest(Digest digest, Document document, ImageDocument manifest)
                throws InstallException, InterruptedException {
            blobs(manifest);
            keep(digest, document);
        }

        @Override
        public void index(Digest digest, Document document)
                throws InstallException, InterruptedException {
            keep(digest, document);
        }

        private void keep(Digest digest, Document document)
                throws InstallException, InterruptedException {
            store.keep(digest, document.bytes());
            documents.add(digest);
        }
    }
}
