/// Images in registries: the pull side of the OCI distribution specification over HTTP, and a small registry that
/// serves layout folders on loopback.
///
/// Knows `failure`, `image.reference`, `image.source` and, for what it serves, `image.layout`; not unpacking.
/// Credentials go to the host that they are for, and nowhere else: into no log, no message, no other host.
package dev.slipway.core.image.registry;
