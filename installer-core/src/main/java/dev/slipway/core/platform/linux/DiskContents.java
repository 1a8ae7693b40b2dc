package dev.slipway.core.platform.linux;

import dev.slipway.core.command.Command;
import dev.slipway.core.command.Commands;
import dev.slipway.core.failure.InstallException;
import dev.slipway.core.failure.ToolFailure.CommandFailed;
import dev.slipway.core.failure.ToolFailure.CommandTimedOut;
import dev.slipway.core.inventory.Content;
import dev.slipway.core.inventory.Use;
import dev.slipway.core.inventory.Use.Silent;
import dev.slipway.core.inventory.Use.Unreadable;
import dev.slipway.core.platform.linux.BlockDevice.PartitionDevice;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/// What is on a disk now, read from the disk itself: what udev remembers may be older.
final class DiskContents {
    private final Commands commands;

    DiskContents(Commands commands) {
        this.commands = commands;
    }

    /// @param unreadable why the disk cannot be trusted, where it could not be read: one broken disk must not
    ///     hide the others
    record Found(List<Content> contents, Optional<Use> unreadable) {}

    Found of(BlockDevice device) throws InstallException, InterruptedException {
        var partitions = device.partitions();
        try {
            var signatures = signatures(device.name(), partitions);
            return new Found(contents(device, partitions, signatures), Optional.empty());
        } catch (InstallException e) {
            return switch (e.failure()) {
                case CommandFailed(_, _, var said) -> unknown(new Unreadable(said));
                case CommandTimedOut(_, var seconds) -> unknown(new Silent(seconds));
                default -> throw e;
            };
        }
    }

    private static Found unknown(Use why) {
        return new Found(List.of(), Optional.of(why));
    }

    private List<Signature> signatures(String disk, List<PartitionDevice> partitions)
            throws InstallException, InterruptedException {
        var argv = new ArrayList<>(List.of("wipefs", "--json", "/dev/" + disk));
        partitions.forEach(partition -> argv.add("/dev/" + partition.name()));
        var command = Command.of(argv);
        var output = commands.run(command);
        if (output.text().isBlank()) {
            return List.of();
        }
        return Json.of(command, output)
                .path("signatures")
                .valueStream()
                .map(Signature::of)
                .filter(signature -> !signature.kind().equals("PMBR"))
                .distinct()
                .toList();
    }

    private List<Content> contents(
            BlockDevice disk, List<PartitionDevice> partitions, List<Signature> signatures)
            throws InstallException, InterruptedException {
        var contents = new ArrayList<Content>();
        for (var signature : on(disk.name(), signatures)) {
            contents.add(content("disk", disk.sizeBytes(), signature));
        }
        for (var partition : partitions) {
            var found = on(partition.name(), signatures);
            for (var signature : found) {
                contents.add(content("" + partition.number(), partition.sizeBytes(), signature));
            }
            if (found.isEmpty()) {
                contents.add(blank(partition));
            }
        }
        return contents;
    }

    private static List<Signature> on(String name, List<Signature> signatures) {
        return signatures.stream().filter(s -> s.device().equals(name)).toList();
    }

    /// A partition that holds nothing known may still hold something.
    private static Content blank(PartitionDevice partition) {
        return new Content(
                "" + partition.number(),
                "partition",
                partition.label(),
                "",
                partition.sizeBytes(),
                "");
    }

    private Content content(String where, long size, Signature found)
            throws InstallException, InterruptedException {
        return switch (found.kind()) {
            case "zfs_member" -> pool(where, size, found);
            case "gpt", "dos" ->
                    new Content(where, found.kind(), "", tableUuid(found.device()), size, "");
            default -> new Content(where, found.kind(), found.label(), found.uuid(), size, "");
        };
    }

    private Content pool(String where, long size, Signature found)
            throws InstallException, InterruptedException {
        var label = PoolLabel.of(found.device(), commands);
        return new Content(where, found.kind(), found.label(), found.uuid(), size, label.words());
    }

    /// wipefs does not say it; blkid refuses to where it finds two tables, and then there is no one answer.
    private String tableUuid(String device) throws InstallException, InterruptedException {
        var probe = Command.of("blkid", "--probe", "--output", "export", "/dev/" + device);
        try {
            return value("PTUUID=", commands.run(probe).lines());
        } catch (InstallException e) {
            if (e.failure() instanceof CommandFailed) {
                return "";
            }
            throw e;
        }
    }

    private static String value(String prefix, List<String> lines) {
        return lines.stream()
                .filter(line -> line.startsWith(prefix))
                .map(line -> line.substring(prefix.length()))
                .findFirst()
                .orElse("");
    }

    /// @param device the kernel's name
    private record Signature(String device, String kind, String label, String uuid) {
        static Signature of(JsonNode node) {
            return new Signature(
                    node.path("device").asString("").replaceFirst("^/dev/", ""),
                    node.path("type").asString(""),
                    node.path("label").asString(""),
                    node.path("uuid").asString(""));
        }
    }
}
