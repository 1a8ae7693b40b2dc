package dev.slipway.core.platform.simulated;

import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// The paths that lead to a disk and to its partitions.
record DevicePaths(SimulatedDisk disk) {
    static DevicePaths of(SimulatedDisk disk) {
        return new DevicePaths(disk);
    }

    /// udev makes its links a moment after the kernel has seen a new table.
    Optional<SimulatedDevice> find(String path) {
        return linked(path)
                .filter(found -> found.partition() == 0 || disk.announced())
                .or(() -> kernel(path))
                .filter(found -> disk.has(found.partition()));
    }

    private Optional<SimulatedDevice> linked(String path) {
        var wwn = disk.disk().wwn().map(name -> "/dev/disk/by-id/wwn-" + name);
        return Stream.concat(Stream.of(disk.disk().path()), wwn.stream())
                .flatMap(link -> matched(path, Pattern.quote(link) + "(?:-part(\\d{1,3}))?"))
                .findFirst();
    }

    private Optional<SimulatedDevice> kernel(String path) {
        var digit = Character.isDigit(disk.name().charAt(disk.name().length() - 1));
        var device = Pattern.quote(disk.disk().device());
        return matched(path, device + (digit ? "(?:p(\\d{1,3}))?" : "(\\d{1,3})?")).findFirst();
    }

    private Stream<SimulatedDevice> matched(String path, String pattern) {
        return Pattern.compile(pattern)
                .matcher(path)
                .results()
                .filter(match -> match.end() == path.length() && match.start() == 0)
                .map(match -> new SimulatedDevice(disk, number(match)));
    }

    private static int number(MatchResult match) {
        return match.group(1) == null ? 0 : Integer.parseInt(match.group(1));
    }
}
