package dev.slipway.app.job;

/// How far a job has come. Only [#REVIEWING] leads to writing on a disk, and only by the operator's word.
public enum Stage {
    PREPARING,
    /// There is something to plan: the draft once more, or an installation that did not reach its end.
    REVIEWING,
    INSTALLING,
    ENDED
}
