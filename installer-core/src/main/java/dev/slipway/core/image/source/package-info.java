/// Where the bytes of an image come from, whatever holds them.
///
/// Knows `failure`, `event` and `image.reference`; registries and layouts implement it, nothing here knows them.
package dev.slipway.core.image.source;
