package dev.slipway.core.kdl;

/// The two released versions of the language. A text that both accept means the same in both.
public enum KdlVersion {
    V1,
    V2
}
