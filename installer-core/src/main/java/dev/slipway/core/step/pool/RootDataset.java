package dev.slipway.core.step.pool;

import dev.slipway.core.command.Command;
import dev.slipway.core.failure.InstallException;
import dev.slipway.core.step.site.Site;
import dev.slipway.core.step.site.Tools;
import java.util.LinkedHashMap;
import java.util.Map;

/// The dataset of a boot environment, mounted at the root of the new system.
record RootDataset(String dataset, Site site) {
    /// It must be asked for: no boot environment mounts itself, or each would over the others.
    Command mount() {
        return Zfs.mount(dataset);
    }

    Command get() {
        return Properties.get("zfs", mounted().keySet(), dataset);
    }

    void mountOnce(Tools tools, boolean perhapsMounted)
            throws InstallException, InterruptedException {
        if (!perhapsMounted || !Properties.value(tools, "zfs", dataset, "mounted").equals("yes")) {
            tools.run(mount());
        }
    }

    void verify(Tools tools) throws InstallException, InterruptedException {
        Properties.verify(tools, "zfs", dataset, mounted());
    }

    /// If it were not, the image would go into the system that installs.
    private Map<String, String> mounted() {
        var expected = new LinkedHashMap<String, String>();
        expected.put("mounted", "yes");
        expected.put("mountpoint", MountPoint.below(site.root(), "/"));
        return expected;
    }
}
