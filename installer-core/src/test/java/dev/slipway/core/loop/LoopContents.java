package dev.slipway.core.loop;

import dev.slipway.core.command.Command;
import dev.slipway.core.command.Commands;
import dev.slipway.core.failure.InstallException;
import dev.slipway.core.failure.ToolFailure.CommandFailed;
import dev.slipway.core.inventory.Content;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// What is on a loop disk, by wipefs and blkid, in the words of the Linux inventory.
record LoopContents(LoopDisk disk, Commands commands) {
    List<Content> look() throws InstallException, InterruptedException, IOException {
        var contents = new ArrayList<Content>();
        for (var found : signatures(disk.device())) {
            contents.add(content("disk", disk.sizeBytes(), found));
        }
        for (var number : disk.partitions()) {
            var size = disk.partitionBytes(number);
            var found = signatures(disk.partition(number));
            for (var each : found) {
                contents.add(content("" + number, size, each));
            }
            if (found.isEmpty()) {
                contents.add(new Content("" + number, "partition", "", "", size, ""));
            }
        }
        return contents.stream().distinct().toList();
    }

    private List<JsonNode> signatures(String device) throws InstallException, InterruptedException {
        var text = commands.run(Command.of("wipefs", "--json", device)).text();
        return text.isBlank()
                ? List.of()
                : JsonMapper.shared()
                        .readTree(text)
                        .path("signatures")
                        .valueStream()
                        .filter(each -> !each.path("type").asString("").equals("PMBR"))
                        .toList();
    }

    private Content content(String where, long size, JsonNode found)
            throws InstallException, InterruptedException {
        var kind = found.path("type").asString("");
        var table = where.equals("disk") && (kind.equals("gpt") || kind.equals("dos"));
        var uuid = table ? tableId() : found.path("uuid").asString("");
        return new Content(where, kind, found.path("label").asString(""), uuid, size, "");
    }

    private String tableId() throws InstallException, InterruptedException {
        try {
            return commands.run(
                            Command.of("blkid", "-p", "-s", "PTUUID", "-o", "value", disk.device()))
                    .text()
                    .strip();
        } catch (InstallException e) {
            if (e.failure() instanceof CommandFailed) {
                return "";
            }
            throw e;
        }
    }
}
