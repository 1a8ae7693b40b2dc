package dev.slipway.core.image.source;

/// Hears [Notice]s on the thread that works, which may stop to listen.
public interface Hearer {
    /// Something that did not end it, and that the operator should know of.
    default void said(Notice notice) throws InterruptedException {}
}
