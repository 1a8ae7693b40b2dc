package dev.slipway.app.job;

/// How far a job has come. Only [#REVIEWING] leads to writing on a disk, and only by the operator's word.
public enum Stage {
    PREPARING,
    /// The draft is complete and may be planned anew, as after an installation that failed.
    REVIEWING,
    INSTALLING,
    ENDED
}
