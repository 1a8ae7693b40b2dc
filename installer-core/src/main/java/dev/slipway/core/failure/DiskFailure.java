package dev.slipway.core.failure;

/// A disk is not what the plan needs, or not what it was.
public sealed interface DiskFailure extends Failure {
    /// `near`, if not empty, is a sentence about disks that nearly meet the selector.
    record UnknownDisk(String disk, String near) implements DiskFailure {}

    /// The selector names several disks; `matches` lists them.
    record AmbiguousDisk(String selector, String matches) implements DiskFailure {}

    record DiskInUse(String disk, String use) implements DiskFailure {}

    /// The disk that was confirmed is not the one that is there now.
    record DiskChanged(String disk, String expected, String found) implements DiskFailure {}

    record DiskReadFailed(String disk, String reason) implements DiskFailure {}

    record DiskWriteFailed(String disk, String reason) implements DiskFailure {}
}
