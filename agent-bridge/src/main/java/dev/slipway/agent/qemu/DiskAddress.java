package dev.slipway.agent.qemu;

import dev.slipway.agent.json.Json;
import dev.slipway.agent.json.Json.Members;
import dev.slipway.agent.look.Root;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/// Where disks are plugged in, by which hosts find their own names for them: `GuestDiskAddress` of QEMU's `qapi-schema.json`. Read from the
/// path that the kernel has for a disk, which names each bus on the way to it.
record DiskAddress(Root root) {
    private static final Pattern PCI =
            Pattern.compile("(\\p{XDigit}{4,8}):(\\p{XDigit}{2}):(\\p{XDigit}{2})\\.([0-7])");
    private static final Pattern SCSI =
            Pattern.compile("\\d{1,9}:(\\d{1,9}):(\\d{1,9}):(\\d{1,9})");
    private static final Pattern ATA = Pattern.compile("ata\\d+");
    private static final Pattern VIRTIO = Pattern.compile("virtio\\d+");
    private static final Pattern NVME = Pattern.compile("nvme\\d+");
    private static final int HEXADECIMAL = 16;

    /// As `bus`, `target` and `unit` count on each kind of bus.
    private record Place(String bus, long number, long target, long unit) {}

    /// Of the disks that this one is made of, or of itself; none where the way to it is not known.
    ///
    /// @param name as the kernel has it, of a disk or a partition
    List<Members> of(String name) {
        var parts = root.names("sys/class/block/" + name + "/slaves");
        return parts.isEmpty()
                ? path(name).flatMap(path -> at(path, name)).stream().toList()
                : parts.stream().sorted().flatMap(part -> of(part).stream()).toList();
    }

    private Optional<Path> path(String name) {
        try {
            return Optional.of(root.at("sys/class/block/" + name).toRealPath());
        } catch (IOException _) {
            return Optional.empty();
        }
    }

    private Optional<Members> at(Path path, String name) {
        return last(path, PCI)
                .flatMap(
                        controller ->
                                place(path, controller)
                                        .map(place -> address(name, controller, place)));
    }

    private Optional<Place> place(Path path, MatchResult controller) {
        var scsi = last(path, SCSI);
        if (last(path, VIRTIO).isPresent()) {
            return Optional.of(scsi.map(DiskAddress::scsi).orElse(new Place("virtio", 0, 0, 0)));
        }
        if (last(path, NVME).isPresent()) {
            return Optional.of(new Place("nvme", 0, 0, 0));
        }
        return last(path, ATA).map(port -> ata(upTo(path, controller.group()), port.group(), scsi));
    }

    private static Place scsi(MatchResult at) {
        return new Place("scsi", number(at, 1), number(at, 2), number(at, 3));
    }

    /// A controller of AHCI has one disk at a port, and an older one two.
    private static Place ata(Path controller, String port, Optional<MatchResult> scsi) {
        var number = ports(controller).indexOf(port);
        return driver(controller).equals("ahci")
                ? new Place("sata", 0, 0, number)
                : new Place("ide", number, 0, scsi.map(at -> number(at, 2)).orElse(0L));
    }

    /// In the order in which the kernel found them; it counts those of all controllers together.
    private static List<String> ports(Path controller) {
        return Optional.ofNullable(controller.toFile().list())
                .map(List::of)
                .orElse(List.of())
                .stream()
                .filter(ATA.asMatchPredicate())
                .sorted(Comparator.comparingInt(String::length).thenComparing(name -> name))
                .toList();
    }

    private static String driver(Path controller) {
        try {
            return String.valueOf(controller.resolve("driver").toRealPath().getFileName());
        } catch (IOException _) {
            return "";
        }
    }

    /// The folder of this name on the way there.
    private static Path upTo(Path path, String name) {
        var way = path.toString();
        return Path.of(way.substring(0, way.lastIndexOf("/" + name + "/") + 1 + name.length()));
    }

    private static Optional<MatchResult> last(Path path, Pattern pattern) {
        var found = new ArrayList<MatchResult>();
        path.forEach(
                name -> {
                    var match = pattern.matcher(name.toString());
                    if (match.matches()) {
                        found.add(match.toMatchResult());
                    }
                });
        return found.isEmpty() ? Optional.empty() : Optional.of(found.getLast());
    }

    private static long number(MatchResult match, int group) {
        return Long.parseLong(match.group(group));
    }

    private static Members address(String name, MatchResult controller, Place place) {
        var numbers =
                IntStream.rangeClosed(1, 4)
                        .mapToObj(group -> Long.parseLong(controller.group(group), HEXADECIMAL))
                        .toList();
        return Json.members()
                .with("bus-type", place.bus())
                .with("bus", place.number())
                .with("unit", place.unit())
                .with("target", place.target())
                .with(
                        "pci-controller",
                        Json.members()
                                .with("domain", numbers.get(0))
                                .with("bus", numbers.get(1))
                                .with("slot", numbers.get(2))
                                .with("function", numbers.get(3))
                                .done())
                .with("dev", "/dev/" + name)
                .done();
    }
}
