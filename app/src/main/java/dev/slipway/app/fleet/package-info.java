/// Several machines that get one configuration: which they are, what each of them gets of it, and the pages that each
/// has for itself. A single machine is a fleet of one.
///
/// The first machine is the one that is configured; the others are adapted to. Knows no page by its name.
package dev.slipway.app.fleet;
