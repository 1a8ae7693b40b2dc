package dev.slipway.agent.qemu;

import dev.slipway.agent.json.Json;
import dev.slipway.agent.json.Json.Members;
import dev.slipway.agent.json.MembersBuilder;
import dev.slipway.agent.log.Log;
import dev.slipway.agent.look.Mount;
import dev.slipway.agent.look.Root;
import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// What is mounted, and on which disks, as `guest-get-fsinfo` has it.
record FileSystems(Root root) {
    private static final Logger LOG = new Log(FileSystems.class);

    Json all() throws IOException {
        var all = new ArrayList<Json>();
        for (var mount : Mount.read(root)) {
            all.add(fileSystem(mount));
        }
        return Json.of(all);
    }

    private Members fileSystem(Mount mount) {
        var source = Path.of(mount.device());
        var all =
                Json.members()
                        .with("name", name(source))
                        .with("mountpoint", mount.point())
                        .with("type", mount.type());
        sizes(mount, all);
        return all.with("disk", Json.of(disks(source))).done();
    }

    /// What is no path is a dataset, whatever its name is.
    private List<Members> disks(Path source) {
        return source.isAbsolute() ? new DiskAddress(root).of(name(source)) : List.of();
    }

    /// As the kernel has it: what is mounted may be a link to it.
    private static String name(Path source) {
        try {
            var device = source.isAbsolute() ? source.toRealPath() : source;
            return String.valueOf(device.getFileName());
        } catch (IOException _) {
            return String.valueOf(source.getFileName());
        }
    }

    /// Left out where one that is mounted does not say them: the others do.
    private static void sizes(Mount mount, MembersBuilder all) {
        try {
            var store = Files.getFileStore(Path.of(mount.point()));
            var total = store.getTotalSpace();
            all.with("used-bytes", total - store.getUnallocatedSpace()).with("total-bytes", total);
        } catch (IOException e) {
            LOG.log(Level.DEBUG, "the size of a file system cannot be read", e);
        }
    }
}
