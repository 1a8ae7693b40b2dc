package dev.slipway.core.step.pool;

import dev.slipway.core.command.Command;
import dev.slipway.core.failure.InstallException;
import dev.slipway.core.step.site.Site;
import dev.slipway.core.step.site.Tools;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Stream;

/// The dataset of a boot environment as the root of the new system: the one to start from, and mounted.
record MountedRoot(String pool, String dataset, Site site) {
    Command activate() {
        return Command.of("zpool", "set", "bootfs=" + dataset, pool);
    }

    /// It must be asked for: no boot environment mounts itself, or each would over the others.
    Command mount() {
        return Command.of("zfs", "mount", dataset);
    }

    void mountOnce(Tools tools, boolean perhapsMounted)
            throws InstallException, InterruptedException {
        if (!perhapsMounted || !Properties.value(tools, "zfs", dataset, "mounted").equals("yes")) {
            tools.run(mount());
        }
    }

    Stream<Command> verifying() {
        return Stream.of(
                Properties.get("zpool", activated().keySet(), pool),
                Properties.get("zfs", mounted().keySet(), dataset));
    }

    void verify(Tools tools) throws InstallException, InterruptedException {
        Properties.verify(tools, "zpool", pool, activated());
        Properties.verify(tools, "zfs", dataset, mounted());
    }

    private Map<String, String> activated() {
        return Map.of("bootfs", dataset);
    }

    /// If it were not, the image would go into the system that installs.
    private Map<String, String> mounted() {
        var expected = new LinkedHashMap<String, String>();
        expected.put("mounted", "yes");
        expected.put("mountpoint", MountPoint.below(site.root(), "/"));
        return expected;
    }
}
