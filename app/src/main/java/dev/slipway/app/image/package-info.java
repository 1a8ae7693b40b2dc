/// The page on which the image is named and resolved. Knows no other page.
package dev.slipway.app.image;
