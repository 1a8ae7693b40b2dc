/// Images in OCI layout folders: reading them, and writing small ones.
///
/// Knows `failure`, `image.reference` and `image.source`; not registries, not unpacking.
package dev.slipway.core.image.layout;
