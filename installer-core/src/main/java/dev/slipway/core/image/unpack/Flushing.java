package dev.slipway.core.image.unpack;

/// When what was unpacked gets to the disk.
public enum Flushing {
    /// Whenever the system likes.
    LATER,
    /// While more is unpacked: how far the unpacking is, is how far the disk is, but for a few times [WriteBehind#MOST] bytes.
    ALONG
}
