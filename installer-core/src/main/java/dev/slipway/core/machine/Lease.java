package dev.slipway.core.machine;

import java.time.Instant;

/// The right to use a machine, until it lapses.
///
/// @param token the secret that names it; never printed
/// @param fence grows with every claim of that machine: a late holder's calls fail
public record Lease(String machine, String token, long fence, Instant until) {
    @Override
    public String toString() {
        return "Lease[" + machine + ", fence " + fence + ", until " + until + "]";
    }
}
