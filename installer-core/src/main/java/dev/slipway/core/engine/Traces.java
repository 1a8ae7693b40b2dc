package dev.slipway.core.engine;

import dev.slipway.core.event.InstallEvent.Continued;
import dev.slipway.core.image.reference.DiskImage;
import dev.slipway.core.inventory.Content;
import dev.slipway.core.inventory.Disk;
import dev.slipway.core.plan.DiskStep.FormatEsp;
import dev.slipway.core.plan.DiskStep.FormatSwap;
import dev.slipway.core.plan.DiskStep.PartitionDisk;
import dev.slipway.core.plan.DiskStep.RestoreDisk;
import dev.slipway.core.plan.FileSystemStep.CreateArray;
import dev.slipway.core.plan.FileSystemStep.FormatFileSystem;
import dev.slipway.core.plan.ImageStep.WriteImage;
import dev.slipway.core.plan.Plan;
import dev.slipway.core.plan.PoolStep.CreatePool;
import dev.slipway.core.plan.Step;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;

/// What an installation that had begun to write a disk can have left there: what was on it when it was confirmed, and what
/// the steps of its plan make. Whatever else is there, somebody has put there since.
///
/// @param plans those that wrote the disk: of the installation, and of what goes on with it or undoes it
/// @param from what was done of them
/// @param then the disk as it was confirmed
record Traces(List<Plan> plans, Continued from, Disk then) {
    private static final String WHOLE_DISK = "disk";
    private static final String BLANK = "partition";
    private static final String BOOT_SECTOR = "dos";
    private static final Set<String> TABLES = Set.of("gpt", BOOT_SECTOR);

    /// What a disc's file system and a partition table share, so that one image is good for both.
    private static final Set<String> HYBRID = Set.of("iso9660", "udf");

    /// What is on it that is neither.
    List<Content> foreign(Disk now) {
        return now.contents().stream().filter(found -> !explained(found)).toList();
    }

    private boolean explained(Content found) {
        return wasThere(found)
                || (found.where().equals(WHOLE_DISK)
                        ? explainedOnDisk(found)
                        : explainedInPartition(found));
    }

    private boolean wasThere(Content found) {
        return then.contents().stream()
                .filter(old -> old.kind().equals(found.kind()))
                .anyMatch(old -> nameless(found) || sameName(old, found));
    }

    private static boolean sameName(Content old, Content found) {
        return old.uuid().equalsIgnoreCase(found.uuid()) && old.label().equals(found.label());
    }

    /// A label that was half taken away, or half made.
    private static boolean nameless(Content found) {
        return found.uuid().isEmpty() && found.label().isEmpty();
    }

    /// What lies at the end of the last partition may be seen at the end of the disk.
    private boolean explainedOnDisk(Content found) {
        return TABLES.contains(found.kind())
                ? tableIds().anyMatch(found.uuid()::equalsIgnoreCase)
                : made(found) || ofAnImage(found);
    }

    /// One that is damaged has no name, and may well be what a kill left of ours.
    private Stream<String> tableIds() {
        return Stream.concat(
                Stream.of(""),
                steps().flatMap(
                                step ->
                                        switch (step) {
                                            case PartitionDisk it when isThis(it.disk().id()) ->
                                                    Stream.of(it.tableId());
                                            case WriteImage it when isThis(it.disk().id()) ->
                                                    it.image().disk().stream()
                                                            .map(DiskImage::tableId);
                                            default -> Stream.of();
                                        }));
    }

    /// Of an image without a table nobody knows what it holds before all of it is read.
    private boolean ofAnImage(Content found) {
        return images().flatMap(step -> step.image().disk().stream())
                .anyMatch(it -> it.tableId().isEmpty() || HYBRID.contains(found.kind()));
    }

    /// A file system for other systems begins with a sector that could be a table.
    private boolean explainedInPartition(Content found) {
        return found.kind().equals(BLANK)
                || found.kind().equals(BOOT_SECTOR)
                || made(found)
                || images().findAny().isPresent()
                || unsettled();
    }

    /// While a table is written, what lay hidden where a partition begins now comes to light.
    private boolean unsettled() {
        return steps().filter(this::writesTable)
                .map(Step::id)
                .anyMatch(step -> from.begun().contains(step) && !from.finished().contains(step));
    }

    private boolean writesTable(Step step) {
        return switch (step) {
            case PartitionDisk it -> isThis(it.disk().id());
            case RestoreDisk it -> isThis(it.disk().id());
            default -> false;
        };
    }

    private Stream<WriteImage> images() {
        return steps().filter(WriteImage.class::isInstance)
                .map(WriteImage.class::cast)
                .filter(step -> isThis(step.disk().id()) && from.begun().contains(step.id()));
    }

    private boolean made(Content found) {
        return steps().flatMap(Trace::of).anyMatch(trace -> trace.explains(found));
    }

    private Stream<Step> steps() {
        return plans.stream().flatMap(plan -> plan.steps().stream());
    }

    private boolean isThis(String id) {
        return then.id().equals(id);
    }

    /// What one step leaves in a partition.
    ///
    /// @param kind as blkid names it
    /// @param name the UUID or the label by which it is known again; empty where it gets one by chance
    private record Trace(String kind, String name) {
        static Stream<Trace> of(Step step) {
            return switch (step) {
                case FormatEsp(_, var id) -> Stream.of(new Trace("vfat", id));
                case FormatSwap swap -> Stream.of(new Trace("swap", swap.uuid()));
                case FormatFileSystem(var made) ->
                        Stream.of(new Trace(made.kind().word(), made.id()));
                case CreateArray(var array) ->
                        Stream.of(new Trace("linux_raid_member", array.uuid()));
                case CreatePool pool -> Stream.of(new Trace("zfs_member", pool.pool()));
                default -> Stream.of();
            };
        }

        boolean explains(Content found) {
            return found.kind().equals(kind)
                    && (name.isEmpty()
                            || nameless(found)
                            || plain(found.uuid()).equals(plain(name))
                            || found.label().equals(name));
        }

        /// Each tool sets its hyphens and colons elsewhere.
        private static String plain(String uuid) {
            return uuid.replaceAll("[:-]", "").toLowerCase(Locale.ROOT);
        }
    }
}
