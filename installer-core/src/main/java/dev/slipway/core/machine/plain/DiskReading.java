package dev.slipway.core.machine.plain;

import dev.slipway.core.inventory.Content;
import dev.slipway.core.inventory.Disk;
import dev.slipway.core.inventory.Use;
import dev.slipway.core.platform.illumos.CtdName;
import dev.slipway.core.text.ControlCharacters;
import dev.slipway.protocol.machined.DiskInfo;
import dev.slipway.protocol.machined.PartitionInfo;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// A disk as the illumos daemon tells of it: what `diskinfo` shows, and the sizes of its partitions. What is
/// on it, and whether it is used, it does not say.
record DiskReading(DiskInfo info, List<PartitionInfo> partitions) {
    private static final String WHOLE = "disk";

    /// A name that zpool can be given. Anything else names no disk that we could point at.
    private static final Pattern DEVICE = Pattern.compile("[A-Za-z0-9/_@,.:-]{1,255}");

    /// What the fault column of `diskinfo -P` shows of a disk without a fault, or of one that it cannot ask.
    private static final Set<String> WELL = Set.of("", "-", "no", "ok", "none", "false");

    /// `yes` and `no` are of the light by which a disk is found, not where it is.
    private static final Set<String> NOWHERE = Set.of("", "-", "yes", "no");

    boolean isNamed() {
        return DEVICE.matcher(info.getDevice()).matches();
    }

    Disk disk() {
        return new Disk(
                wwn().orElseGet(this::ownId),
                path(),
                info.getDevice(),
                text(info.getVendor()),
                text(info.getProduct()),
                serial(),
                wwn(),
                info.getSizeBytes(),
                0,
                0,
                !info.getSolidState(),
                info.getRemovable(),
                bay(),
                contents(),
                Optional.of(use()));
    }

    private String serial() {
        return text(info.getSerial());
    }

    /// Without WWN and serial number there is only its place: nothing that stays the same.
    private String ownId() {
        return serial().isEmpty()
                ? info.getDevice()
                : Stream.of(text(info.getVendor()), text(info.getProduct()), serial())
                        .filter(part -> !part.isEmpty())
                        .map(part -> part.replace(' ', '_'))
                        .collect(Collectors.joining("-"));
    }

    private Optional<String> wwn() {
        return name().wwn();
    }

    private CtdName name() {
        return CtdName.of(info.getDevice());
    }

    private String path() {
        return info.getPathsList().stream()
                .map(DiskReading::text)
                .filter(path -> !path.isEmpty())
                .sorted()
                .findFirst()
                .orElse(name().path());
    }

    private Optional<String> bay() {
        return Stream.of(info.getChassisBay(), info.getLocationCode())
                .map(DiskReading::text)
                .filter(place -> !NOWHERE.contains(place))
                .findFirst();
    }

    private Use use() {
        var fault = text(info.getFaultStatus());
        return WELL.contains(fault.toLowerCase(Locale.ROOT))
                ? new Use.Unknown()
                : new Use.Faulty(fault);
    }

    /// That there are partitions does not say what is in them, nor what else is on the disk.
    private List<Content> contents() {
        var all = new ArrayList<Content>();
        all.add(Content.unknown(WHOLE, info.getSizeBytes()));
        partitions.stream()
                .filter(partition -> partition.getParentDevice().equals(info.getDevice()))
                .map(this::content)
                .sorted(Comparator.comparing(Content::where))
                .forEach(all::add);
        return all;
    }

    private Content content(PartitionInfo partition) {
        var device = text(partition.getDevice());
        var where =
                device.startsWith(info.getDevice())
                        ? device.substring(info.getDevice().length())
                        : device;
        return Content.unknown(where, partition.getSizeBytes());
    }

    /// It may have come from anybody on the way.
    static String text(String said) {
        return ControlCharacters.blanked(said).strip();
    }
}
