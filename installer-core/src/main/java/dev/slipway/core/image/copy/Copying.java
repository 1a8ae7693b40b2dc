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
import java.util.OptionalLong;

/// Copies an image with all of its platforms, and its signatures, into a layout: every byte verified on its way. The
/// tag is given last, so that what it names is whole.
public final class Copying {
    private final ImageSource source;
    private final String reference;
    private final LayoutStore store;
    private final Tally tally;
    private long kept;
    private int signatures;

    public Copying(ImageSource source, String reference, LayoutStore store, Tally tally) {
        this.source = source;
        this.reference = reference;
        this.store = store;
        this.tally = tally;
    }

    /// @param top what the reference names, or the manifest of one platform
    public Copied copy(Document top, String tag) throws InstallException, InterruptedException {
        var contents = Contents.of(source, reference, top);
        for (var each : contents) {
            tally.expect(each.read());
        }
        for (var each : contents) {
            blobs(each.read());
            store.keep(each.digest(), each.document().bytes());
        }
        for (var each : contents) {
            copySignatures(each.digest());
        }
        var digest = contents.getLast().digest();
        list(tag, digest, top);
        return new Copied(digest.text(), tally.came().sum() - kept, kept, signatures);
    }

    private void copySignatures(Digest image) throws InstallException, InterruptedException {
        for (var signature : new KeptSignatures(source, reference).of(image)) {
            copy(signature);
            signatures++;
        }
    }

    private void copy(KeptSignature signature) throws InstallException, InterruptedException {
        var manifest = ImageDocument.of(reference, signature.manifest());
        tally.expect(manifest);
        blobs(manifest);
        store.keep(signature.digest(), signature.manifest().bytes());
        list(signature.tag(), signature.digest(), signature.manifest());
    }

    private void list(String tag, Digest digest, Document document)
            throws InstallException, InterruptedException {
        var mediaType = ImageDocument.of(reference, document).mediaType();
        store.list(new LayoutEntry(tag, mediaType, digest, document.bytes().length));
    }

    private void blobs(ImageDocument document) throws InstallException, InterruptedException {
        for (var blob : document.blobs()) {
            blob(blob);
        }
    }

    private void blob(Descriptor blob) throws InstallException, InterruptedException {
        if (store.has(blob.digest())) {
            kept += blob.size();
            tally.came().add(blob.size());
            return;
        }
        try (var bytes =
                new Verified(
                        source.blob(blob.digest()),
                        blob.digest().text(),
                        blob.digest(),
                        OptionalLong.of(blob.size()),
                        tally.came())) {
            store.keep(blob.digest(), bytes);
        }
    }
}
