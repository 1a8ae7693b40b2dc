/// The page on which disks and their layout are chosen. Knows no other page.
package dev.slipway.app.storage;
