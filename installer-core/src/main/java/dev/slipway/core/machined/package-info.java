/// The daemon on the machine that waits to be installed: claims and leases, the two gRPC services, announcing itself.
///
/// Decides who may ask; what is done then is behind [dev.slipway.core.machine.MachineSide]. Knows `machine`
/// and `discovery`; nobody but `cli` knows it.
package dev.slipway.core.machined;
