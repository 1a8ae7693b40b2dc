/// How it looks: AtlantaFX's light theme, and our own sheet over it.
///
/// Knows no page.
package dev.slipway.app.theme;
