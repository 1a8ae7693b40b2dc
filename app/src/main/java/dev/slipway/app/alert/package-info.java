/// What is wrong with the machine that is looked at, on every page.
package dev.slipway.app.alert;
