/// The frame around the pages: rail, heading, banner, footer.
///
/// Knows a page only as [dev.slipway.app.shell.WizardPage], never by its name.
package dev.slipway.app.shell;
