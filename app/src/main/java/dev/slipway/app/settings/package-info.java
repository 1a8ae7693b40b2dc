/// What the operator likes: how the wizard looks, how large its text is, which language it speaks.
///
/// Knows no page.
package dev.slipway.app.settings;
