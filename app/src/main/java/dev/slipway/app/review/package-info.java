/// The page that shows what will be lost and done, and the only one that lets it be done. Knows no other page.
package dev.slipway.app.review;
