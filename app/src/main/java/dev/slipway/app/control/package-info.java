/// Parts of screens that more than one page uses.
///
/// Knows no page.
package dev.slipway.app.control;
