/// One job of a technician: the chosen machine, the hold on it, the draft, and how far it has come.
///
/// Pages share it instead of each other. Knows no control and no page.
package dev.slipway.app.job;
