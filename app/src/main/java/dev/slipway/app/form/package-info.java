/// What people type, and what is wrong with it while they do: properties, never nodes.
///
/// Knows no control and no page.
package dev.slipway.app.form;
