/// The page on which the chosen machine is recognised and claimed. Knows no other page.
package dev.slipway.app.claim;
