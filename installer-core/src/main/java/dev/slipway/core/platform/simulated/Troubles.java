package dev.slipway.core.platform.simulated;

import java.util.List;
import java.util.Map;

/// What is wrong with a simulated machine and the network around it, for those who look.
///
/// @param failing serial numbers of disks that say that they fail
/// @param neighbours MAC addresses of other machines, by the addresses that they answer for
/// @param names addresses by host name
/// @param clockSeconds how far its clock is ahead
record Troubles(
        List<String> failing,
        Map<String, String> neighbours,
        Map<String, String> names,
        long clockSeconds) {
    static final Troubles NONE = new Troubles(List.of(), Map.of(), Map.of(), 0);

    Troubles {
        failing = List.copyOf(failing);
        neighbours = Map.copyOf(neighbours);
        names = Map.copyOf(names);
    }
}
