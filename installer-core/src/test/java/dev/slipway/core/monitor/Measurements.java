package dev.slipway.core.monitor;

import dev.slipway.core.inventory.Health.Healthy;
import dev.slipway.core.monitor.Measured.Drive;
import dev.slipway.core.monitor.Measured.Link;
import dev.slipway.core.monitor.Measured.Memory;
import dev.slipway.core.monitor.Measured.Space;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// Of a machine with 1 GiB, on which nothing is wrong.
final class Measurements {
    static final long MEBI = 1L << 20;
    static final Memory MEMORY = new Memory(1024 * MEBI, 512 * MEBI);
    static final Space SPACE = new Space("/usb", 1000 * MEBI, 500 * MEBI, false);
    static final Drive DRIVE = new Drive("/dev/sda", "naa.5000c500a1b2c3d4", new Healthy());
    static final Link UP = new Link("eth0", true, 7, 8);
    static final Link DOWN = new Link("eth1", false, 0, 0);
    static final Measured GOOD =
            new Measured(
                    Instant.parse("2026-06-01T00:00:00Z"),
                    Optional.of(123.45),
                    Optional.of(0.5),
                    Optional.of(MEMORY),
                    Optional.of(0L),
                    List.of(SPACE),
                    List.of(DRIVE),
                    List.of(UP, DOWN));

    private Measurements() {}

    static Measured withDrives(Drive... drives) {
        return new Measured(
                GOOD.at(),
                GOOD.uptimeSeconds(),
                GOOD.load(),
                GOOD.memory(),
                GOOD.killed(),
                GOOD.spaces(),
                List.of(drives),
                GOOD.links());
    }

    static Measured withMemory(long available) {
        return with(GOOD.at(), new Memory(1024 * MEBI, available), 0, SPACE, List.of(UP));
    }

    static Measured withSpace(Space space) {
        return with(GOOD.at(), MEMORY, 0, space, List.of(UP));
    }

    static Measured withKilled(long count) {
        return with(GOOD.at(), MEMORY, count, SPACE, List.of(UP));
    }

    static Measured withLinks(List<Link> links) {
        return with(GOOD.at(), MEMORY, 0, SPACE, links);
    }

    static Measured at(Instant moment) {
        return with(moment, MEMORY, 0, SPACE, List.of(UP));
    }

    private static Measured with(
            Instant at, Memory memory, long killed, Space space, List<Link> links) {
        return new Measured(
                at,
                GOOD.uptimeSeconds(),
                GOOD.load(),
                Optional.of(memory),
                Optional.of(killed),
                List.of(space),
                List.of(DRIVE),
                links);
    }
}
