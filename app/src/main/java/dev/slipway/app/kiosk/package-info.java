/// What a wizard does on the display of the machine that it runs on: it stays, and comes back to where it was.
///
/// Knows no page.
package dev.slipway.app.kiosk;
