/// The page that shows an installation while it runs. Knows no other page.
package dev.slipway.app.install;
