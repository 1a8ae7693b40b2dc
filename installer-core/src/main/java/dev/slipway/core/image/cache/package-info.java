/// Blobs that were fetched before, by their digest, for the next installation from the same machine or bench.
///
/// Knows `failure`, `image.reference` and `image.source`; not where images come from. What is read from it is as
/// unbelieved as what comes from a registry, and verified by the same code.
package dev.slipway.core.image.cache;
