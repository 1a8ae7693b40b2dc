package dev.slipway.core.platform;

import dev.slipway.core.inventory.Disk;
import dev.slipway.core.inventory.Fullness;
import dev.slipway.core.inventory.Health;
import dev.slipway.core.inventory.Link;
import dev.slipway.core.inventory.NotSeen.NoTool;
import dev.slipway.core.inventory.Occupancy;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/// Looks that take their time: only where a person or a check asks, never between two steps.
public interface Probes {
    /// What a disk says of itself.
    Health health(Disk disk) throws InterruptedException;

    /// How full what is on a disk is, by [Content#where]; nothing is mounted or written for it.
    Map<String, Fullness> fullness(Disk disk) throws InterruptedException;

    /// Whether another answers for an address on a link that is up.
    Occupancy occupancy(Link link, String address) throws InterruptedException;

    /// The addresses that a name stands for, seen from the machine; none where it stands for nothing, or where
    /// nobody can be asked.
    List<String> addressesOf(String hostName) throws InterruptedException;

    /// What the machine's clock says.
    Instant now();

    /// Of a platform that cannot look.
    static Probes none() {
        return new Probes() {
            @Override
            public Health health(Disk disk) {
                return new Health.Unknown(new NoTool("smartctl"));
            }

            @Override
            public Map<String, Fullness> fullness(Disk disk) {
                return Map.of();
            }

            @Override
            public Occupancy occupancy(Link link, String address) {
                return new Occupancy.Unknown(new NoTool("arping"));
            }

            @Override
            public List<String> addressesOf(String hostName) {
                return List.of();
            }

            @Override
            public Instant now() {
                return Instant.now();
            }
        };
    }
}
