package dev.slipway.core.inventory;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/// All that a machine tells of its parts to a person who asks. Nothing of it beyond the inventory is in any plan.
///
/// @param health what each disk says of itself, by [Disk#id]
/// @param fullness by [Disk#id], then by [Content#where]; of what has none, nothing
/// @param links one for each [Link] of the inventory of which more is known
public record HardwareSheet(
        Inventory inventory,
        Smbios smbios,
        Map<String, Health> health,
        Map<String, Map<String, Fullness>> fullness,
        List<LinkHardware> links) {
    public HardwareSheet {
        health = Map.copyOf(health);
        fullness = Objects.requireNonNullElse(fullness, Map.of()); // made by an older version
        fullness = Map.copyOf(fullness);
        links = List.copyOf(links);
    }

    /// Of something that was on the disk when the machine was looked at, and still is.
    public Optional<Fullness> fullness(Disk disk, Content content) {
        return inventory.disks().stream()
                .filter(seen -> seen.id().equals(disk.id()))
                .filter(seen -> seen.contents().contains(content))
                .flatMap(seen -> fullness.getOrDefault(seen.id(), Map.of()).entrySet().stream())
                .filter(each -> each.getKey().equals(content.where()))
                .map(Map.Entry::getValue)
                .findFirst();
    }
}
