/// The page on which the installed system is described. Knows no other page.
package dev.slipway.app.system;
