package dev.slipway.core.inventory;

import java.util.List;
import java.util.Map;

/// All that a machine tells of its parts to a person who asks. Nothing of it beyond the inventory is in any plan.
///
/// @param health what each disk says of itself, by [Disk#id]
/// @param links one for each [Link] of the inventory of which more is known
public record HardwareSheet(
        Inventory inventory, Smbios smbios, Map<String, Health> health, List<LinkHardware> links) {
    public HardwareSheet {
        health = Map.copyOf(health);
        links = List.copyOf(links);
    }
}
