package dev.slipway.core.image.source;

import java.time.Duration;

/// How hard a registry may be worked, and how long it is waited for.
///
/// @param connectTimeout the longest wait for a connection
/// @param stallTimeout the longest wait for the next bytes of an answer; and for 16 KiB of them, however they drip
/// @param connections how many ranges of one blob are fetched at the same time; 1 for one stream only
public record Manners(
        Duration connectTimeout, Duration stallTimeout, int connections, Patience patience) {
    private static final Duration CONNECT = Duration.ofSeconds(20);
    private static final Duration STALL = Duration.ofSeconds(60);
    private static final int CONNECTIONS = 4;

    public static Manners usual() {
        return new Manners(CONNECT, STALL, CONNECTIONS, Patience.usual());
    }

    public Manners withConnections(int count) {
        return new Manners(connectTimeout, stallTimeout, count, patience);
    }
}
