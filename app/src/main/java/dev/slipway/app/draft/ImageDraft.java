package dev.slipway.app.draft;

import dev.slipway.core.config.ImageConfiguration;
import dev.slipway.core.image.reference.ResolvedImage;
import java.util.Optional;

/// The image as it was named, and what the machine found under that name.
public record ImageDraft(ImageConfiguration named, ResolvedImage resolved) {
    private static final String REGISTRY = "oci://";

    /// The same, written to that disk.
    public ImageDraft onto(String selector) {
        return new ImageDraft(named.onto(Optional.of(selector)), resolved);
    }

    /// By the digest that was found, so that another machine installs the very same, whatever the name leads to by then.
    /// What a registry does not have is named as it was.
    public ImageConfiguration pinned() {
        var reference = named.reference();
        var pinnable =
                reference.startsWith(REGISTRY)
                        && reference.indexOf('@') < 0
                        && !resolved.named().isEmpty();
        return pinnable ? named.as(reference + "@" + resolved.named()) : named;
    }
}
