/// The report of an installation as a file to keep: as text, as HTML, as PDF.
///
/// Knows no page and no control.
package dev.slipway.app.report;
