/// From what a reference names to what will be unpacked: indexes, manifests and configurations, of OCI and of
/// Docker (schema 2), each verified against the digest that led to it.
///
/// Knows `failure`, `image.reference` and `image.source`; not where documents come from, nor how layers are unpacked.
package dev.slipway.core.image.manifest;
