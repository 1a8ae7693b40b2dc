package dev.slipway.core.check;

import dev.slipway.core.config.DiskCondition;
import dev.slipway.core.config.DiskCondition.InBay;
import dev.slipway.core.config.DiskCondition.Named;
import dev.slipway.core.config.DiskCondition.OfModel;
import dev.slipway.core.config.DiskCondition.OfSize;
import dev.slipway.core.config.DiskSelector;
import dev.slipway.core.config.Spelling;
import dev.slipway.core.inventory.Disk;
import dev.slipway.core.inventory.Inventory;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// The disks that a selector nearly means, and in which condition each differs: for the one who mistyped it, or who
/// took another disk for it.
record NearMisses(DiskSelector selector, Inventory inventory) {
    private static final int MOST = 5;
    private static final int TELLING_LENGTH = 4;

    /// Empty where no disk comes near.
    static String of(String text, Inventory inventory) {
        return DiskSelector.parse(text)
                .map(selector -> new NearMisses(selector, inventory))
                .map(misses -> misses.twins().orElseGet(misses::inWords))
                .orElse("");
    }

    /// That udev has the name for several disks, and what to write instead.
    private Optional<String> twins() {
        return selector.conditions().stream()
                .flatMap(condition -> new SharedName(condition, inventory).inWords().stream())
                .findFirst();
    }

    private String inWords() {
        var near = near().limit(MOST).map(this::inWords).collect(Collectors.joining("; "));
        return near.isEmpty() ? "" : " " + Words.of("near-misses", List.of(near));
    }

    private Stream<Disk> near() {
        return selector.conditions().size() == 1 ? alike(selector.conditions().getFirst()) : most();
    }

    /// Those that meet all conditions but the fewest.
    private Stream<Disk> most() {
        var least = inventory.disks().stream().mapToInt(disk -> unmet(disk).size()).min().orElse(0);
        return least == selector.conditions().size()
                ? Stream.of()
                : inventory.disks().stream().filter(disk -> unmet(disk).size() == least);
    }

    private Stream<Disk> alike(DiskCondition only) {
        var disks = inventory.disks().stream();
        return switch (only) {
            case Named(_, var value) -> disks.filter(disk -> isSpelledLike(disk, value));
            case OfSize(var size) ->
                    disks.sorted(
                            Comparator.comparingLong(
                                    disk -> Math.abs(disk.sizeBytes() - size.bytes())));
            case InBay _, OfModel _ -> disks;
        };
    }

    private static boolean isSpelledLike(Disk disk, String value) {
        var names = names(disk);
        return Spelling.nearest(value, names).isPresent()
                || names.stream().anyMatch(name -> contains(name, value) || contains(value, name));
    }

    private static boolean contains(String whole, String part) {
        return part.length() >= TELLING_LENGTH
                && whole.toLowerCase(Locale.ROOT).contains(part.toLowerCase(Locale.ROOT));
    }

    private static List<String> names(Disk disk) {
        var file = String.valueOf(Path.of(disk.path()).getFileName());
        return Stream.of(disk.serial(), disk.wwn().orElse(""), disk.id(), file)
                .filter(name -> !name.isEmpty())
                .toList();
    }

    private List<DiskCondition> unmet(Disk disk) {
        return selector.conditions().stream()
                .filter(condition -> !Selection.meets(condition, disk))
                .toList();
    }

    private String inWords(Disk disk) {
        var differs =
                unmet(disk).stream()
                        .map(condition -> differs(condition, disk))
                        .collect(Collectors.joining(", "));
        return disk.name() + " (" + differs + ")";
    }

    private static String differs(DiskCondition condition, Disk disk) {
        var has = value(condition, disk);
        return has.isEmpty()
                ? Words.of("near-miss.without", List.of(condition.text()))
                : Words.of("near-miss.with", List.of(condition.text(), has));
    }

    private static String value(DiskCondition condition, Disk disk) {
        return switch (condition) {
            case Named(var name, _) ->
                    switch (name) {
                        case SERIAL -> disk.serial();
                        case WWN -> disk.wwn().orElse("");
                        case ID, ANY -> disk.id();
                    };
            case InBay _ -> disk.bay().orElse("");
            case OfModel _ -> Selection.model(disk);
            case OfSize _ -> disk.sizeBytes() + " B";
        };
    }
}
