package dev.slipway.core.image.source;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;

/// How registries are spoken to.
///
/// @param plainHttp whether HTTP without TLS is spoken, for the registry and for its token service
/// @param authority a PEM file with certificates of authorities to trust beside those of the platform
/// @param connectTimeout the longest wait for a connection
/// @param stallTimeout the longest wait for the next bytes of an answer
public record FetchOptions(
        boolean plainHttp,
        Optional<Path> authority,
        Duration connectTimeout,
        Duration stallTimeout) {
    private static final Duration CONNECT = Duration.ofSeconds(20);
    private static final Duration STALL = Duration.ofSeconds(60);

    public FetchOptions(boolean plainHttp, Optional<Path> authority) {
        this(plainHttp, authority, CONNECT, STALL);
    }

    /// TLS, the platform's authorities.
    public static FetchOptions secure() {
        return new FetchOptions(false, Optional.empty());
    }

    /// HTTP without TLS.
    public static FetchOptions plain() {
        return new FetchOptions(true, Optional.empty());
    }
}
