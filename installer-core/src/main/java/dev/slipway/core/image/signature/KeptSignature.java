package dev.slipway.core.image.signature;

import dev.slipway.core.image.reference.Digest;
import dev.slipway.core.image.source.Document;

/// A manifest that holds signatures of an image.
///
/// @param tag which it is kept under; empty where it names the image itself as its subject (OCI 1.1)
public record KeptSignature(String tag, Digest digest, Document manifest) {}
