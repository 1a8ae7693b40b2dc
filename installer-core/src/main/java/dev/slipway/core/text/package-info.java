/// Text that comes from elsewhere, before it is shown.
///
/// Knows nothing else of ours, so that everything else can use it.
package dev.slipway.core.text;
