package dev.slipway.core.monitor;

import dev.slipway.core.inventory.Health;
import dev.slipway.core.monitor.Measured.Drive;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// The disks of the machine that are not meant to be pulled, as sysfs has them.
///
/// @param block where `/sys/block` is
/// @param health asked of each
public record Drives(Path block, Asking health) {
    /// Where kinds of disks say who they are, the surest first.
    private static final List<String> IDENTITIES =
            List.of("wwid", "device/wwid", "serial", "device/serial");

    private static final String NO = "0";

    /// Asks disks how they are.
    @FunctionalInterface
    public interface Asking {
        /// @param device such as `/dev/sda`
        Health of(String device);
    }

    List<Drive> now() {
        try (Stream<Path> all = Files.list(block)) {
            return all.filter(Drives::isBuiltIn).sorted().map(this::drive).toList();
        } catch (IOException _) {
            return List.of();
        }
    }

    /// What the kernel makes up of files, memory and other disks has no device behind it, and a reader without a card no
    /// size.
    private static boolean isBuiltIn(Path disk) {
        return Files.exists(disk.resolve("device"))
                && line(disk.resolve("removable")).filter(NO::equals).isPresent()
                && line(disk.resolve("size")).filter(size -> !size.equals(NO)).isPresent();
    }

    private Drive drive(Path disk) {
        var device = "/dev/" + disk.getFileName();
        return new Drive(device, identity(disk), health.of(device));
    }

    private static String identity(Path disk) {
        return IDENTITIES.stream()
                .flatMap(name -> line(disk.resolve(name)).stream())
                .filter(text -> !text.isEmpty())
                .findFirst()
                .orElse("");
    }

    private static Optional<String> line(Path file) {
        try {
            return Optional.of(Files.readString(file).strip());
        } catch (IOException _) {
            return Optional.empty();
        }
    }
}
