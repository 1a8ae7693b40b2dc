package dev.slipway.core.check;

import dev.slipway.core.config.DiskCondition;
import dev.slipway.core.config.DiskCondition.Name;
import dev.slipway.core.config.DiskCondition.Named;
import dev.slipway.core.inventory.Disk;
import dev.slipway.core.inventory.Inventory;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/// A name that udev made of a model and a serial number which several disks have: it may lead to any of them, so they go by
/// their places instead (decision 163).
record SharedName(DiskCondition condition, Inventory inventory) {
    /// Nothing where it is the name of one disk, or of none.
    Optional<String> inWords() {
        return value().map(this::meant).filter(disks -> disks.size() > 1).map(this::inWords);
    }

    private Optional<String> value() {
        return condition instanceof Named(var name, var value)
                        && (name == Name.ID || name == Name.ANY)
                ? Optional.of(value)
                : Optional.empty();
    }

    private List<Disk> meant(String value) {
        return inventory.disks().stream()
                .filter(disk -> isMadeOf(value, disk) && hasTwin(disk))
                .toList();
    }

    /// As udev does: blanks become `_`, and what the bus is stands before it.
    private static boolean isMadeOf(String value, Disk disk) {
        var model = spelled(disk.model());
        var serial = spelled(disk.serial());
        return value.contains("-")
                && !model.isEmpty()
                && value.contains(model)
                && value.contains(serial);
    }

    private static String spelled(String text) {
        return text.strip().replaceAll("\\s+", "_");
    }

    private boolean hasTwin(Disk disk) {
        return inventory.disks().stream()
                .anyMatch(
                        other ->
                                !other.device().equals(disk.device())
                                        && other.model().equals(disk.model())
                                        && other.serial().equals(disk.serial()));
    }

    private String inWords(List<Disk> disks) {
        var instead = disks.stream().map(SharedName::instead).collect(Collectors.joining(", "));
        return " " + Words.of("shared-name", List.of(condition.text(), instead));
    }

    private static String instead(Disk disk) {
        return "id:" + Path.of(disk.path()).getFileName() + " (" + disk.device() + ")";
    }
}
