package dev.slipway.core.image.manifest;

import dev.slipway.core.failure.ImageFailure.BadManifest;
import dev.slipway.core.failure.ImageFailure.UnsupportedMediaType;
import dev.slipway.core.failure.InstallException;
import dev.slipway.core.image.reference.Digest;
import dev.slipway.core.image.source.Document;
import dev.slipway.core.image.source.ImageSource;
import java.util.HashSet;
import java.util.Set;

/// All that a manifest or index leads to, each document verified against the digest that led to it, each once.
public final class Contents {
    private static final int DEEPEST = 4;

    /// An image for every platform there is has a few dozen.
    private static final int MOST_DOCUMENTS = 1000;

    /// Is told what there is: first what is listed, then what lists it, so that whoever keeps it never keeps a list
    /// of what is not there.
    public interface Visitor {
        /// @param manifest one of an image
        void manifest(Digest digest, Document document, ImageDocument manifest)
                throws InstallException, InterruptedException;

        void index(Digest digest, Document document) throws InstallException, InterruptedException;
    }

    private final ImageSource source;
    private final String reference;
    private final Visitor visitor;
    private final Set<Digest> seen = new HashSet<>();

    public Contents(ImageSource source, String reference, Visitor visitor) {
        this.source = source;
        this.reference = reference;
        this.visitor = visitor;
    }

    /// @return the digest of `top`
    public Digest of(Document top) throws InstallException, InterruptedException {
        var digest = Digest.sha256(top.bytes());
        visit(digest, top, 0);
        return digest;
    }

    private void visit(Digest digest, Document document, int depth)
            throws InstallException, InterruptedException {
        if (depth >= DEEPEST || seen.size() >= MOST_DOCUMENTS) {
            throw new InstallException(
                    new BadManifest(reference, "indexes list indexes without end"));
        }
        if (!seen.add(digest)) {
            return;
        }
        var read = ImageDocument.of(reference, document);
        if (read.isIndex()) {
            visitListed(read, depth);
            visitor.index(digest, document);
        } else if (read.isManifest()) {
            visitor.manifest(digest, document, read);
        } else {
            throw new InstallException(new UnsupportedMediaType(reference, read.mediaType()));
        }
    }

    private void visitListed(ImageDocument index, int depth)
            throws InstallException, InterruptedException {
        for (var entry : index.descriptors("manifests")) {
            var found =
                    source.manifest(entry.digest())
                            .verified("The manifest of " + reference, entry.digest());
            visit(entry.digest(), new Document(entry.mediaType(), found.bytes()), depth + 1);
        }
    }
}
