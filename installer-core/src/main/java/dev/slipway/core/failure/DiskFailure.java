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

    /// On a disk that an installation had begun to write there is something that neither was there before nor comes from it.
    record ForeignContents(String disk, String found) implements DiskFailure {}

    record DiskReadFailed(String disk, String reason) implements DiskFailure {}

    record DiskWriteFailed(String disk, String reason) implements DiskFailure {}

    /// A pool that is to be adopted is not whole; `health` is zpool's word for it.
    record PoolUnhealthy(String pool, String health) implements DiskFailure {}

    /// A pool that is to be adopted is encrypted, and the configuration names no secret for it.
    record PoolLocked(String pool) implements DiskFailure {}

    /// There is something already where the new boot environment is to be.
    record BootEnvironmentTaken(String bootEnvironment, String by) implements DiskFailure {}

    /// Something else than Slipway's loaders starts the machine from this disk; `lacks` is the first file that is not
    /// there, or not ours.
    record EspForeign(String disk, String lacks) implements DiskFailure {}

    record EspFull(String disk, long neededMebibytes, long freeMebibytes) implements DiskFailure {}
}
