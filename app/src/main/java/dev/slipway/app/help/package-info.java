/// The help beside each page. Knows no page.
package dev.slipway.app.help;
