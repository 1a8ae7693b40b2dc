/// The page on which a machine is found and chosen. Knows no other page.
package dev.slipway.app.machines;
