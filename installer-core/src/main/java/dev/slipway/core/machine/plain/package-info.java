/// A plain illumos machined, driven through `machined.MachineService` over HTTP/2 without TLS.
///
/// Used only where the operator writes `machined://` (decision 30). What that daemon cannot do fails by name;
/// what it does not say is unknown here, never empty, free or verified. Knows `machine`, which does not know it.
package dev.slipway.core.machine.plain;
