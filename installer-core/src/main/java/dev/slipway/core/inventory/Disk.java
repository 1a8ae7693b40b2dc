package dev.slipway.core.inventory;

import java.util.List;
import java.util.Optional;

/// A disk, named by what stays the same over reboots; `device` does not, and is only for this boot.
///
/// @param id the stable identity: the WWN if there is one, otherwise the name under `/dev/disk/by-id`
/// @param path the stable path that tools are given, under `/dev/disk/by-id`
/// @param device what the kernel calls it this time, such as `/dev/vda`
/// @param serial the serial number; empty where the disk has none
/// @param logicalSectorBytes 0 where the machine does not say; the physical one too
/// @param bay where it sits in the chassis, if the machine knows
/// @param contents what is on it now, in order of position; empty only where it is known to be blank
/// @param use why it must not be touched (mounted, imported pool, live medium); empty where it is free
public record Disk(
        String id,
        String path,
        String device,
        String vendor,
        String model,
        String serial,
        Optional<String> wwn,
        long sizeBytes,
        int logicalSectorBytes,
        int physicalSectorBytes,
        boolean rotational,
        boolean removable,
        Optional<String> bay,
        List<Content> contents,
        Optional<Use> use) {
    public Disk {
        contents = List.copyOf(contents);
    }

    public boolean free() {
        return use.isEmpty();
    }

    /// Whether an operator may choose it: free, or nobody can tell.
    public boolean choosable() {
        return free() || use.filter(Use.Unknown.class::isInstance).isPresent();
    }

    /// The same, as if nothing used it.
    public Disk unused() {
        return new Disk(
                id,
                path,
                device,
                vendor,
                model,
                serial,
                wwn,
                sizeBytes,
                logicalSectorBytes,
                physicalSectorBytes,
                rotational,
                removable,
                bay,
                contents,
                Optional.empty());
    }

    /// What a person calls it: the serial number, or the id of a disk without one.
    public String name() {
        return serial.isEmpty() ? id : serial;
    }
}
