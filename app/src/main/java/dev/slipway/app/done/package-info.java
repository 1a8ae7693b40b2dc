/// The page that says how it ended. Knows no other page.
package dev.slipway.app.done;
