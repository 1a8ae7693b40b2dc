/// Finds images that lie on mounted media, for installing without a network.
package dev.slipway.core.image.media;
