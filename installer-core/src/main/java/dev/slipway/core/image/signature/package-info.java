/// Signatures of images, as cosign makes them with a key of one's own: which there are, and whether one is good.
///
/// Knows `failure`, `config` for the key, `image.reference`, `image.source` and `image.manifest`; not where images
/// are. No transparency log and no certificates: the key that the operator names is all that is trusted.
package dev.slipway.core.image.signature;
