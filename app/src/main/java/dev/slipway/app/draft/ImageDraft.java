package dev.slipway.app.draft;

import dev.slipway.core.config.ImageConfiguration;
import dev.slipway.core.image.reference.ResolvedImage;

/// The image as it was named, and what the machine found under that name.
public record ImageDraft(ImageConfiguration named, ResolvedImage resolved) {}
