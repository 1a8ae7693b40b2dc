package dev.slipway.core.image;

import dev.slipway.core.failure.InstallException;
import dev.slipway.core.image.manifest.ImageDocument;
import dev.slipway.core.image.reference.Digest;
import dev.slipway.core.image.reference.ImageReference;
import dev.slipway.core.image.source.Document;
import dev.slipway.core.image.source.Repository;
import java.util.ArrayList;
import java.util.List;

/// The images of a repository or a layout.
record Listing(Repository repository, ImageReference reference) {
    List<Listed> images() throws InstallException, InterruptedException {
        var images = new ArrayList<Listed>();
        for (var tag : repository.tags()) {
            images.add(image(tag));
        }
        return images;
    }

    private Listed image(String tag) throws InstallException, InterruptedException {
        if (reference instanceof ImageReference.Registry) {
            return new Listed(tag, "", List.of()); // each would be a request of its own
        }
        var document = repository.tagged(tag);
        return document.isPresent() ? listed(tag, document.get()) : new Listed(tag, "", List.of());
    }

    private Listed listed(String tag, Document document) throws InstallException {
        var platforms = ImageDocument.of(reference.text(), document).platforms();
        return new Listed(tag, Digest.sha256(document.bytes()).text(), platforms);
    }
}
