package dev.slipway.core.check;

import dev.slipway.core.inventory.Use;
import dev.slipway.core.inventory.Use.Faulty;
import dev.slipway.core.inventory.Use.Held;
import dev.slipway.core.inventory.Use.ImportedPool;
import dev.slipway.core.inventory.Use.LiveMedium;
import dev.slipway.core.inventory.Use.Mounted;
import dev.slipway.core.inventory.Use.Unknown;
import java.util.List;

/// Why a disk must not be touched, in words.
public final class DiskUse {
    private DiskUse() {}

    public static String inWords(Use use) {
        return switch (use) {
            case Mounted(var mountPoint) -> Words.of("use.mounted", List.of(mountPoint));
            case ImportedPool(var pool) -> Words.of("use.imported-pool", List.of(pool));
            case LiveMedium() -> Words.of("use.live-medium", List.of());
            case Held(var holder) -> Words.of("use.held", List.of(holder));
            case Faulty(var status) -> Words.of("use.faulty", List.of(status));
            case Unknown() -> Words.of("use.unknown", List.of());
        };
    }
}
