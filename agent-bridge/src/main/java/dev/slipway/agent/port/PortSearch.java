package dev.slipway.agent.port;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// Looks for the agent's port on Linux: by the names that hosts give it, in the documented order, then
/// any other named port, then one without a name.
public final class PortSearch {
    private final Path devices;
    private final Path classes;

    /// What there is.
    ///
    /// @param name that the host gave it; empty where it gave none
    public record Found(String name, Path device) implements Comparable<Found> {
        /// Whether we may open it at all.
        public boolean ofOthers() {
            return new PortName(name).ofOthers();
        }

        private int rank() {
            return new PortName(name).rank();
        }

        @Override
        public int compareTo(Found other) {
            var byRank = Integer.compare(rank(), other.rank());
            var byName = byRank != 0 ? byRank : name.compareTo(other.name);
            return byName != 0 ? byName : device.compareTo(other.device);
        }
    }

    /// @param devices `/dev`
    /// @param classes `/sys/class/virtio-ports`, which has the names also where no udev makes links of them
    public PortSearch(Path devices, Path classes) {
        this.devices = devices;
        this.classes = classes;
    }

    public static PortSearch ofThisSystem() {
        return new PortSearch(Path.of("/dev"), Path.of("/sys/class/virtio-ports"));
    }

    /// The port to open; empty where the guest has none for us.
    ///
    /// @throws IOException if a folder is there but cannot be read
    public Optional<Path> find() throws IOException {
        return all().stream().filter(port -> !port.ofOthers()).findFirst().map(Found::device);
    }

    /// All ports, the best first; by name, so that the same guest always answers with the same port.
    public List<Found> all() throws IOException {
        var all = new ArrayList<Found>();
        for (var link : in(devices.resolve("virtio-ports"))) {
            all.add(new Found(name(link), link));
        }
        for (var port : in(classes)) {
            unlinked(port, all).ifPresent(all::add);
        }
        Collections.sort(all);
        return all;
    }

    /// A port that no link leads to. The first of each controller is a console's, unless it has a name.
    private Optional<Found> unlinked(Path port, List<Found> linked) throws IOException {
        var file = port.resolve("name");
        var name = Files.exists(file) ? Files.readString(file).strip() : "";
        var console = name.isEmpty() && name(port).endsWith("p0");
        return console || linked.stream().anyMatch(found -> found.name().equals(name))
                ? Optional.empty()
                : Optional.of(new Found(name, devices.resolve(name(port))));
    }

    private static List<Path> in(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> all = Files.list(folder)) {
            return all.sorted().toList();
        }
    }

    private static String name(Path file) {
        return String.valueOf(file.getFileName());
    }
}
