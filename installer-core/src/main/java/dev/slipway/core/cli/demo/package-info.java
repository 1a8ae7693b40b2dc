/// The demonstration: three simulated machines, a small registry, and the commands that a technician would
/// type, or the wizard.
///
/// Uses the command line as a person does, through its words and exit codes.
package dev.slipway.core.cli.demo;
