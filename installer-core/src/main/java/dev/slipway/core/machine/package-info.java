/// The machine API, client side: one interface for a machine on the network, in a virtual machine, or this one.
///
/// gRPC stays behind it: whoever uses a [Machine] never learns how it is reached.
package dev.slipway.core.machine;
