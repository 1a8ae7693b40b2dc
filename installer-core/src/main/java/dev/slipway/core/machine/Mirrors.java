package dev.slipway.core.machine;

import dev.slipway.core.config.MirrorConfiguration;
import dev.slipway.core.image.source.Mirror;
import java.util.List;

/// The mirrors of a configuration, as whoever fetches wants them.
final class Mirrors {
    private Mirrors() {}

    static List<Mirror> of(List<MirrorConfiguration> configured) {
        return configured.stream()
                .map(each -> new Mirror(each.location(), each.plainHttp()))
                .toList();
    }
}
