/// The dialect of QEMU's own guest agent, for hosts that speak that: libvirt, and what is built on it.
///
/// Names, fields and errors are those of `qga/qapi-schema.json` of QEMU 7.2. Spoken only on a port that the owner of the guest names
/// for it.
package dev.slipway.agent.qemu;
