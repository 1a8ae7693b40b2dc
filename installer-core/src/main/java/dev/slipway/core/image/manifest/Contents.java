package dev.slipway.core.image.manifest;

import dev.slipway.core.failure.ImageFailure.BadManifest;
import dev.slipway.core.failure.ImageFailure.UnsupportedMediaType;
import dev.slipway.core.failure.InstallException;
import dev.slipway.core.image.reference.Digest;
import dev.slipway.core.image.source.Document;
import dev.slipway.core.image.source.ImageSource;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// All that a manifest or index leads to, each document verified against the digest that led to it, each once.
public final class Contents {
    private static final int DEEPEST = 4;

    /// An image for every platform there is has a few dozen.
    private static final int MOST_DOCUMENTS = 1000;

    private static final long MOST_BYTES = 64 << 20;

    /// A manifest of an image, or an index.
    public record Found(Digest digest, Document document, ImageDocument read) {}

    private final ImageSource source;
    private final String reference;
    private final Set<Digest> seen = new HashSet<>();
    private final List<Found> found = new ArrayList<>();
    private long bytes;

    private Contents(ImageSource source, String reference) {
        this.source = source;
        this.reference = reference;
    }

    /// First what is listed, then what lists it, so that whoever keeps it never keeps a list of what is not there;
    /// `top` is the last.
    public static List<Found> of(ImageSource source, String reference, Document top)
            throws InstallException, InterruptedException {
        var contents = new Contents(source, reference);
        contents.find(Digest.sha256(top.bytes()), top, 0);
        return List.copyOf(contents.found);
    }

    private void find(Digest digest, Document document, int depth)
            throws InstallException, InterruptedException {
        if (!seen.add(digest)) {
            return;
        }
        bytes += document.bytes().length;
        if (depth >= DEEPEST || seen.size() > MOST_DOCUMENTS || bytes > MOST_BYTES) {
            throw new InstallException(
                    new BadManifest(reference, "indexes list indexes without end"));
        }
        var read = ImageDocument.of(reference, document);
        if (read.isIndex()) {
            findListed(read, depth);
        } else if (!read.isManifest()) {
            throw new InstallException(new UnsupportedMediaType(reference, read.mediaType()));
        }
        found.add(new Found(digest, document, read));
    }

    private void findListed(ImageDocument index, int depth)
            throws InstallException, InterruptedException {
        for (var entry : index.descriptors("manifests")) {
            var listed =
                    source.manifest(entry.digest())
                            .verified("The manifest of " + reference, entry.digest());
            find(entry.digest(), new Document(entry.mediaType(), listed.bytes()), depth + 1);
        }
    }
}
