package dev.slipway.core.platform.linux;

import dev.slipway.core.command.Commands;
import dev.slipway.core.inventory.Disk;
import dev.slipway.core.inventory.Fullness;
import dev.slipway.core.inventory.Health;
import dev.slipway.core.inventory.Link;
import dev.slipway.core.inventory.Occupancy;
import dev.slipway.core.platform.Probes;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;

/// By the tools of Linux: smartctl, those of the file systems, arping, ndisc6, getent.
public final class LinuxProbes implements Probes {
    private final Smart smart;
    private final UsedSpace space;
    private final Neighbours neighbours;
    private final InstantSource clock;

    public LinuxProbes(Commands commands, InstantSource clock) {
        this.smart = new Smart(commands);
        this.space = new UsedSpace(commands);
        this.neighbours = new Neighbours(commands);
        this.clock = clock;
    }

    @Override
    public Health health(Disk disk) throws InterruptedException {
        return health(disk.device());
    }

    /// @param device such as `/dev/sda`
    public Health health(String device) throws InterruptedException {
        return smart.health(device);
    }

    @Override
    public Map<String, Fullness> fullness(Disk disk) throws InterruptedException {
        return space.of(disk);
    }

    @Override
    public Occupancy occupancy(Link link, String address) throws InterruptedException {
        return neighbours.occupancy(link.name(), address);
    }

    @Override
    public List<String> addressesOf(String hostName) throws InterruptedException {
        return neighbours.addressesOf(hostName);
    }

    @Override
    public Instant now() {
        return clock.instant();
    }
}
