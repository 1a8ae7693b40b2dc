package dev.slipway.app.settings;

import dev.slipway.core.config.ImageConfiguration;
import java.util.OptionalDouble;

/// An image that was looked up before.
///
/// @param bytes that were fetched when it was last installed; 0 where it was not
/// @param milliseconds that fetching and unpacking them took
public record RecentImage(String reference, boolean plainHttp, long bytes, long milliseconds) {
    public static RecentImage of(ImageConfiguration image) {
        return new RecentImage(image.reference(), image.plainHttp(), 0, 0);
    }

    public RecentImage measured(long fetchedBytes, long tookMilliseconds) {
        return new RecentImage(reference, plainHttp, fetchedBytes, tookMilliseconds);
    }

    /// Fetched, unpacked and written, all in one; empty where nobody measured it.
    public OptionalDouble bytesPerSecond() {
        return bytes <= 0 || milliseconds <= 0
                ? OptionalDouble.empty()
                : OptionalDouble.of(bytes * 1e3 / milliseconds);
    }

    boolean same(RecentImage other) {
        return reference.equals(other.reference);
    }

    /// What was measured of it before counts until it is measured again.
    RecentImage over(RecentImage before) {
        return bytes > 0 ? this : measured(before.bytes, before.milliseconds);
    }
}
