package dev.slipway.core.image.layer;

/// How long the decompression of a layer had nothing to do.
///
/// @param starvedMilliseconds it waited for bytes: the download is slower
/// @param blockedMilliseconds it waited for room: the writing is slower
public record Idle(long starvedMilliseconds, long blockedMilliseconds) {
    public static final Idle NEVER = new Idle(0, 0);

    public Idle plus(Idle other) {
        return new Idle(
                starvedMilliseconds + other.starvedMilliseconds,
                blockedMilliseconds + other.blockedMilliseconds);
    }

    public Idle minus(Idle other) {
        return new Idle(
                starvedMilliseconds - other.starvedMilliseconds,
                blockedMilliseconds - other.blockedMilliseconds);
    }
}
