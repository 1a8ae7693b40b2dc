package dev.slipway.core.check;

import dev.slipway.core.inventory.Use;
import dev.slipway.core.inventory.Use.Faulty;
import dev.slipway.core.inventory.Use.Held;
import dev.slipway.core.inventory.Use.ImportedPool;
import dev.slipway.core.inventory.Use.LiveMedium;
import dev.slipway.core.inventory.Use.Mounted;
import dev.slipway.core.inventory.Use.Nameless;
import dev.slipway.core.inventory.Use.OtherPath;
import dev.slipway.core.inventory.Use.Silent;
import dev.slipway.core.inventory.Use.Unknown;
import dev.slipway.core.inventory.Use.Unreadable;
import dev.slipway.core.inventory.Use.WriteProtected;
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
            case OtherPath(var device) -> Words.of("use.other-path", List.of(device));
            case Nameless() -> Words.of("use.nameless", List.of());
            case WriteProtected() -> Words.of("use.write-protected", List.of());
            case Unreadable(var said) -> Words.of("use.unreadable", List.of(said));
            case Silent(var seconds) -> Words.of("use.silent", List.of("" + seconds));
            case Faulty(var status) -> Words.of("use.faulty", List.of(status));
            case Unknown() -> Words.of("use.unknown", List.of());
        };
    }
}
