/// What an agent needs on Windows, and nowhere else: its port by SetupAPI, its life as a service, and what PowerShell does for it.
///
/// The only package that uses JNA, which a guest on Linux does not have. What can be is plain Java and tested; what calls Windows was
/// compiled, and never run.
package dev.slipway.agent.windows;
