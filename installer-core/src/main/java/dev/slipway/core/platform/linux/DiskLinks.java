package dev.slipway.core.platform.linux;

import dev.slipway.core.failure.InstallException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The stable names that udev gives to disks, from the kernel's names to them.
final class DiskLinks {
    /// People know a disk by maker, model and serial number, so those names come first, WWNs last.
    private static final List<String> BEST_FIRST =
            List.of("nvme-", "ata-", "virtio-", "scsi-S", "scsi-", "mmc-", "usb-", "wwn-");

    private final Map<String, List<String>> names;

    private DiskLinks(Map<String, List<String>> names) {
        this.names = names;
    }

    /// @param folder `disk/by-id` or `disk/by-path`, under `/dev`
    static DiskLinks in(String folder, Roots roots) throws InstallException {
        var names = new HashMap<String, List<String>>();
        for (var link : Roots.children(roots.dev().resolve(folder))) {
            target(link)
                    .ifPresent(
                            kernel ->
                                    names.computeIfAbsent(kernel, _ -> new ArrayList<>())
                                            .add("/dev/" + folder + "/" + link.getFileName()));
        }
        return new DiskLinks(names);
    }

    /// A link that udev removed meanwhile leads nowhere.
    private static Optional<String> target(Path link) {
        try {
            return Optional.of(Files.readSymbolicLink(link).getFileName().toString());
        } catch (IOException _) {
            return Optional.empty();
        }
    }

    /// The best link to a disk; the same one at every start.
    Optional<String> best(String kernel) {
        return names.getOrDefault(kernel, List.of()).stream()
                .min(
                        Comparator.comparingInt(DiskLinks::rank)
                                .thenComparingInt(String::length)
                                .thenComparing(Comparator.naturalOrder()));
    }

    /// `nvme-eui.…` is a WWN by another name.
    private static int rank(String path) {
        var name = path.substring(path.lastIndexOf('/') + 1);
        for (var i = 0; i < BEST_FIRST.size() && !name.startsWith("nvme-eui."); i++) {
            if (name.startsWith(BEST_FIRST.get(i))) {
                return i;
            }
        }
        return BEST_FIRST.size();
    }
}
