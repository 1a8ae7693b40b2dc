/// A machine behind the virtio-serial port of a virtual machine on this host: reached, and given its image, without any
/// network.
package dev.slipway.core.machine.guest;
