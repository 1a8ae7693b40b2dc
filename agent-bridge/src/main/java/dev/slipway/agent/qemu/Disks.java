package dev.slipway.agent.qemu;

import dev.slipway.agent.json.Json;
import dev.slipway.agent.json.Json.Members;
import dev.slipway.agent.look.Root;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// The disks of the guest and their partitions, as `guest-get-disks` has them.
record Disks(Root root) {
    private static final String BLOCK = "sys/block/";

    Json all() {
        var all = new ArrayList<Json>();
        for (var name : sorted(BLOCK)) {
            if (!isEmpty(name)) {
                all.add(disk(name));
                partitions(name).forEach(all::add);
            }
        }
        return Json.of(all);
    }

    /// A loop device that nothing is bound to, and a drive without a medium, are there and hold nothing.
    private boolean isEmpty(String name) {
        return root.ifThere(BLOCK + name + "/size").filter(size -> !size.equals("0")).isEmpty();
    }

    private Members disk(String name) {
        var parents = sorted(BLOCK + name + "/slaves").stream().map(Disks::device).toList();
        return Json.members()
                .with("name", device(name))
                .with("partition", false)
                .with("dependencies", Json.texts(parents))
                .with("address", parents.isEmpty() ? address(name) : Optional.empty())
                .with("alias", alias(name).map(Json::of))
                .done();
    }

    private Optional<Members> address(String name) {
        return new DiskAddress(root).of(name).stream().findFirst();
    }

    /// What a mapping is called by those who made it.
    private Optional<String> alias(String name) {
        return root.ifThere(BLOCK + name + "/dm/name").map(mapped -> "/dev/mapper/" + mapped);
    }

    private List<Members> partitions(String disk) {
        return sorted(BLOCK + disk).stream()
                .filter(name -> root.ifThere(BLOCK + disk + "/" + name + "/partition").isPresent())
                .map(name -> partition(disk, name))
                .toList();
    }

    private static Members partition(String disk, String name) {
        return Json.members()
                .with("name", device(name))
                .with("partition", true)
                .with("dependencies", Json.texts(List.of(device(disk))))
                .done();
    }

    private List<String> sorted(String folder) {
        return root.names(folder).stream().sorted().toList();
    }

    /// The kernel writes a `!` where a name of a device has a slash.
    private static String device(String name) {
        return "/dev/" + name.replace('!', '/');
    }
}
