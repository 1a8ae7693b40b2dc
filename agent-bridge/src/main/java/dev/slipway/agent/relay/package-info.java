/// Streams of bytes between host and guest, beside everything else that they say to each other.
///
/// Each side grants the other so many bytes a stream, and more when they were read, so that memory is bounded whatever the
/// other side does, and what else is said waits for no more than that. The same on both sides of the wire.
package dev.slipway.agent.relay;
