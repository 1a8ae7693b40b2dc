package dev.slipway.core.step.pool;

import dev.slipway.core.command.Command;
import dev.slipway.core.failure.InstallException;
import dev.slipway.core.step.site.Site;
import dev.slipway.core.step.site.Tools;
import dev.slipway.core.step.site.Zpool;
import java.util.Map;
import java.util.stream.Stream;

/// The dataset of a boot environment as the root of the new system: the one to start from, and mounted.
record MountedRoot(String pool, RootDataset root) {
    MountedRoot(String pool, String dataset, Site site) {
        this(pool, new RootDataset(dataset, site));
    }

    Command activate() {
        return Zpool.startFrom(pool, root.dataset());
    }

    Command mount() {
        return root.mount();
    }

    void mountOnce(Tools tools, boolean perhapsMounted)
            throws InstallException, InterruptedException {
        root.mountOnce(tools, perhapsMounted);
    }

    Stream<Command> verifying() {
        return Stream.of(Properties.get("zpool", activated().keySet(), pool), root.get());
    }

    void verify(Tools tools) throws InstallException, InterruptedException {
        Properties.verify(tools, "zpool", pool, activated());
        root.verify(tools);
    }

    private Map<String, String> activated() {
        return Map.of("bootfs", root.dataset());
    }
}
